/// Words that may be a name but usually are not: they need context before they count as one.
///
/// Ordinary words, months, titles, places, companies and products that also occur as given names or surnames,
/// and words that stand where a name could stand.
/// Source: general knowledge, put down by hand.
/// Lower case without accents: only `a` to `z`, the apostrophe and the hyphen.
enum EnglishNonNames {
    /// The words, in alphabetical order, separated by white space.
    static let words = """
        abbey academy account ace adidas admin agent airbnb al alba albany alexa alexandria ali allianz am amazon
        amber amen amity an anaheim anchorage android angel ann any anyone apple april arbor arch archer art as ash
        aspen aster athens atlanta august aunt aurora austin autumn avenue avis avon axe baby bacon bail baker ball
        band bank banks bar barber barclays bark baron base bass bat battle bay bayer be beach beacon bean bear beau
        bell belle bentley benz berg berkeley berlin berry best bill billing birch bird bishop black bliss block
        bloomberg blossom blue boeing bolt bond book booker boon booth borders bosch boss boston bot bourbon bow bowl
        box boy bradford branch brand brandy braun brave bray breeze brewer bridge bridges bright brisbane bristol
        brook brooke brooklyn brooks brother brown buck bud buddy buffalo bull bunny burger burlington burton bush
        butcher butler button by cadillac cairo calder cam cambridge camp can candy cane cannon canyon captain card
        cardinal care carol carpenter carrier carson carter cartier case casey cash castle cat chain chamberlain
        chambers chance chancellor chandler chanel chapel charity charleston charlotte charlottesville charm chase
        chat chattanooga chef chelsea chester chevy chief china christian christmas chrysler church cisco citizen clay
        cleveland client cliff clock clorox close cloud clover coach coal cobb coke cole colgate colonel colt columbia
        columbus comfort compass concord constance cook cooper coral cordoba corn cortana costco cotton count court
        crane crew crisp cross crow crown cruz crystal cunning customer dad daddy daily daisy dakota dale dallas dame
        dane darling darwin dash dawn day days daytona de deal dean dear deere del dell deloitte delta denim dentist
        denton denver destiny di dial diamond dick diesel dior disney do doc doctor dodge dot dove dover dr drake drew
        driver du dublin duke dunkin durant durham dusty dyer dyson eagle earl east easter easton easy ebay echo ed
        eden edge edinburgh el elder ellis elm em emerald employee england english era erie ernst essence ether euro
        eve ever evian facebook fair faith falcon fall fargo farmer fat father faust fedex fellow fern ferrari ferry
        field fields fin finch fine fink finn fire first fish fisher fitbit flag flint flood flora florence florida
        flower flowers fog folks foot ford forest fort fortune foster fountain fox frame franc france francisco frank
        franklin free freedom freeman fremont french fresh friday friend front frost fry fuji fuller gage gale gallup
        gap garden gardener gardner garland garner garnet gay gem general genesis geneva gentleman gentlemen gentry
        georgia gerber german ghost gift gill gillette ginger girl glass glen glendale gloria glory glover gold golden
        goldman good google goose gore grace grain grand grandma grandpa granger grant grave graves gray green
        greenland grey grimsby grove guard gucci guest guinness gulf gun gunner guy hail hale hall ham hamilton hammer
        hampton hand handy happy hardy hare harley harmony harp harper harrods hart harvard harvest haven hawk hay
        hazel he head heart heath heather heaven heinz hello help henderson her hermes hershey hewlett hey hi hill
        hilton him hip his hits hobby holiday holland holly honda honest honey honor hood hook hooker hooks hoover
        hope horn host hotel house houston hp hsbc hudson hull humana humble hunt hunter hurley hyatt hyde hyundai i
        ice ikea in india indiana inn intel ireland iris iron irving israel it ivory ivy jack jackson jacksonville
        jacuzzi jade janitor japan jar jasmine jay jeans jeep jefferson jersey jet jewel job jobs jordan joy judge
        juice july june junior just justice kansas kay keen keep kellogg kenmore kensington kent kenya key keys kia
        kid kind king king-size kings kingston kitchen knight kobe kohls kraft kroger la lace lad lady lafayette lake
        lamb lancaster lance lancome land lane laredo lark last latte laurel lavender law lawn lay lazy le lea lean
        leeds lego lenovo levis lexus liberty lieutenant light lily lima lime lincoln line link linkedin lion little
        lloyd lloyds lo lock lodge london long lord lotus louisiana louisville love low lowes luck lucky lufthansa
        lush lux lynx lyon ma'am mac mace macy macys madam madison madrid magic magnolia maid main major malaysia male
        mall malta man manager manchester mandarin manila manning maple marathon march marina marine mark market marks
        marlin marriott mars marsh marshal marshall martini mason mass mast master masters mat mate mattel maverick
        max may maya mayor mcafee mcdonald mcdonalds mckinsey me mead meadow mean means medina melbourne melody
        memphis mercedes merchant merck mercury mercy merit merlin merry mesa messenger mexico mg mi miami microsoft
        mid midland milan mild miles mill miller mills milwaukee min mine mini mint miracle miss mist mister misty mo
        mobile mode mom mommy monday monk montana montgomery month montreal moon moore moose more morgan morgantown
        morning moss mother motorola mount mouse mr mrs ms mum munich my na nash nashville nation navy near neat nest
        nestle netflix new newport newton nice nick night nike nil nile no noble noel nokia noon nor norfolk north
        norton norway norwich not note nova novel now nurse nutmeg oak oasis ocean odd of officer oh ok olive olympia
        oman on one onyx opal operator or oracle orange orchard orchid orlando oscar otis otter our owner oxford oz
        pace pack packard page paige pain painter pal palm palmer pan panda pansy paris parish park parks patience
        patty paw pay paypal peace peach peacock peak pearl pen pence penguin penn pennsylvania penny people peoria
        pepper perk person perth pet petal petersburg peugeot pfizer philadelphia philips phoenix pick pie pierce pike
        pilot pine pink pinto piper pit pitt pixar plain plant plato play pleasant plum plumber plymouth poe pole pond
        pool poor pop pope poppy porsche port porter portia portland portsmouth post pot potter pound powers prada
        praise precious preston price pride priest prima prime primrose prince princess pringle prior pro professor
        prosper proud prudence pulse puma purple purse quality quebec queen quick quiet quill quince rabbit race radar
        rail rain rainbow raleigh ram rand random range ranger rank raven ray reader reading real rebel reception
        receptionist red reebok reed reef reg regina register reign remedy renault renoir rent rest rhodes rice rich
        richmond rick ride ridge ring rio risk ritz river rivers road roan rob robin roche rochester rock rocky rod
        rolex roll rolls roman romance rome romeo root rose rosemary ross rough round row rowan royal ruby rue rules
        run rush russia rust rusty ruth rye saber sable sage sail saint sale salem sales salmon salt salvador sam
        samsonite samsung san sand sandwich sandy sanity santa santander santiago saturn savage savannah save say
        schwab scot scout sea seal sears season seat seattle see seiko self senior september serena serenity sergeant
        seven severn shade shaman shannon sharp shay sheffield shelby shell shepherd sheriff sherry sherwood shield
        shields ship shore short showers siemens sienna sierra silk silver simple sims singer sir siri sis sister
        skinner sky slack slater small smart smile smooth snow so soap sol sole solo son sony soul south sox spa spain
        spanish spark sparks spear spears special speed spice spike spirit spotify spring springer square squire st
        stack stacy staff stamp stanford stanley star stark starling starr state steady steel sterling stern stew
        still stirling stock stockton stone stones storm story stout strange street stretch strong student style
        subway sue suez sugar summer summers sun sunday sunny support surrey sushi suzuki swan sweet swift sydney tab
        tacoma tag tahoe tail tailor tall tam tan tang tanner target tea teacher teal team tech technician temple
        tenant tennessee terra tesco tesla texas thai thames than the thistle thor thorn thorne tibet tide tiffany
        tiger tilt tim time times tin tiny tip titan to tod toledo toll tone tong top topaz tory tower towers town
        toyota trace trader trail train treasure trent tres trinity trip troy truck true trump trust truth tulsa tuna
        tune twitter tyler uber ulster uncle unity up upton urban us user utah vail vale valencia valentine valley van
        vance vanguard venice venus verity verizon vermont verona vest vet vic vice victoria victory video vienna vine
        viola violet virgin virginia visa vista volt volvo von vow wade wage wagner waiter wales walgreens wall wallet
        walls walmart waltz ward ware warm warner warren warwick wash washer washington waters watt watts wave way
        wayne waze we weather weaver web weber webster wed wednesday weed week weeks well wellington wells wendy west
        western weston wharf whatsapp wheat wheeler whirlpool whistler white whiting wick wild wilder will wimbledon
        win winchester wind windsor wine wing winner winston winter winters wise wish wit witness wolf wonder wood
        woods woody wool worcester word words work workman worth worthy wren xerox yahoo yale yamaha yankee yard yen
        york yorkshire you young your yours youth yu yum zara zen zephyr zip zoom zurich
        """
}
