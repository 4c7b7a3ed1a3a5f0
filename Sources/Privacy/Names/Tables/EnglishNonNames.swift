/// Words that may be a name but usually are not: they need context before they count as one.
///
/// Ordinary words, months, titles, places, companies and products that also occur as given names or surnames,
/// and words that stand where a name could stand.
/// Source: general knowledge, put down by hand.
/// Lower case without accents: only `a` to `z`, the apostrophe and the hyphen.
package enum EnglishNonNames {
    /// The words, in alphabetical order, separated by white space.
    package static let words = """
        abbey academy account ace adelaide adidas admin agent airbnb al alba albany alberta alexa alexandria ali
        allianz alter am amazon amber amen amity an anaheim anchorage android angel ann any anyone apple april arbor
        arch archer art as ash aspen aster athens atlanta august augusta aunt aurora austin autumn avenue avis avon
        axe baby bacon bagel bail baker ball band bank banks bar barber barclays bark baron base basil bass bat batt
        battle bay bayer be beach beacon bean bear beard beau begin bell belle bender bentley benz berg berkeley
        berlin berry best bill billing bin birch bird bishop black bland bliss block bloomberg blossom blue blunt
        boeing boggs bolt bond bonds book booker books boon booth borders born bosch boss boston bot bourbon bow bowl
        box boy bracken bradford brag bragg branch brand brandy braun brave bray breeze brewer bridge bridges bright
        brisbane bristol broadway brook brooke brooklyn brooks broom brother brown buck bud buddy buffalo bull bunch
        bunny bunting burden burger burlington burton bush butcher butler button by cadillac cairo calder cam
        cambridge camp can candy cane cannon canyon capstick captain card cardinal care carol carpenter carrier cars
        carson carter cartier case casey cash castle cat chad chain chamberlain chambers chance chancellor chandler
        chanel chapel charity charleston charlotte charlottesville charm chase chat chattanooga cheek chef chelsea
        chester chevy chief china chip christian christmas chrysler church cisco citizen clay cleveland clever client
        cliff clock clorox close cloud clover coach coal cobb coffee coffin coke cole colgate colombo colon colonel
        colt columbia columbus comb comfort compass concord constance contractor cook cooper cope coral cordoba corn
        cortana costco cotton couch count court cousin cousins coward crabb crabtree craft crane crew crisp cross
        crouch crow crown crump cruz crystal cunning curry customer dad daddy daily dainty daisy dakota dale dallas
        dam dame dane darling darwin das dash daughtry dawn day days daytona de deal dean dear deere del dell deloitte
        delta denim dent dentist denton denver deposit destiny dev di dial diamond dick diesel dill dinner dior disney
        diver do doc doctor dodder dodge dot dove dover downs dr drake drew driver du dublin duff duke dunk dunkin
        durant durham dusty dyer dyson eagle eagles earl east easter eastern easton easy ebay echo ed eden edge
        edinburgh edit el elder ellis elm em emerald employee england english era erie ernst essence ether euro eve
        evening ever evian facebook fair fairweather faith falcon fall fargo farmer fat father faulty faust favor
        feather fedex fell fellow fence fern ferrari ferry field fields fin finch fine finger fink finn fire first
        fish fisher fitbit fitter flack flag flint flood floor flora florence florida flower flowers fog folder folks
        foot ford forest forge form fort fortune foster fountain fox frame franc france francisco frank franklin free
        freed freedom freeman fremont french fresh friday friend front frost fry fuji fuller furniture gage gale
        gallop gallup game gammon gang gap garden gardener gardner garland garner garnet gate gay gem general genesis
        geneva gentleman gentlemen gentry georgia gerber german ghost gift gill gillette ginger girl glass glasses
        glen glendale gloria glory glover gobble gold golden goldman good google goose gore gosling goto grace grade
        grain grand grandma grandpa granger grant grave gravel graves gray green greenland grey grimsby grove guard
        gucci guest guinness gulf gun gunner guy gym hacker haddock hail hale hall ham hamilton hammer hampton hand
        handy hang happy hardcastle hardy hare harley harmony harms harp harper harrods hart harvard harvest hatch
        hatcher haven hawk hay hazard hazel he head heap heard heart heath heather heaven heinz held hello help
        henderson her herd hermes herring hershey hewlett hey hi hill hilton him hip his hits ho hobby hogwood holder
        holiday holland holly honda honest honey honor hood hook hooker hooks hoover hope horn host hotel hour house
        houston hp hr hsbc hudson huff huh hull humana humble hung hunt hunter hurley husband hyatt hyde hyundai i ice
        ikea im in index india indiana inman inn input intel ip ireland iris iron irving isa iso israel it ivory ivy
        jack jackson jacksonville jacuzzi jade janitor japan jar jasmine jay jeans jeep jefferson jersey jet jewel job
        jobs joke jolly jordan joy judge juice july june junior just justice kansas kay keen keep kellogg kenmore
        kensington kent kenya kettle key keys kia kid kids kind king king-size kings kingston kitchen knight knoll
        knott kobe kohls kraft kroger la lab lace lad ladd lady lafayette lagos lake lama lamb lamp lancaster lance
        lancome land lane lang laptop laredo large lark last latte laundry laurel lavender law lawless lawn lawyer lay
        layer lazy le lea leaf leak lean learned ledger leeds lego lemon lender lenovo lesson lever levis lexus
        liberty license lie lies lieu lieutenant light lightfoot lily lima limb lime limit lincoln line link linkedin
        lion little lively lloyd lloyds lo loan lock lodge login london lone long looney lord lotus louisiana
        louisville love low lowes loyal luck luckhurst lucky lufthansa lunch lush lux lynx lyon ma'am mac mace macy
        macys madam made madison madrid magazine magic magnolia maid mail main major makepeace malaysia male mall
        mallet malta man manager manchester mandarin mandate manila manners manning manor manual maple marathon march
        marina marine mark market marks marlin marriott mars marsh marshal marshall martini mason mass mast master
        masters mat mate mattel maverick max may maya mayor mcafee mcdonald mcdonalds mckinsey me mead meadow meadows
        meal mean means medina meeting melbourne melody member memphis menu mercedes merchant merck mercury mercy mere
        merit merlin merriman merry mesa messenger mexico mg mi miami mick microsoft mid midland milan mild mildred
        miles mill miller mills milwaukee min mine mini minor mint minute miracle miss missing mist mistake mister
        misty mo mobile mode mom mommy monday money monk montana montgomery month montreal moody moon moore moose more
        morgan morgantown morning mortgage moss mother motorola mould mount mouse movie mr mrs ms mule mum munich muse
        museum my na nah nail nash nashville nation navy near neat nest nestle netflix new newport news newton nice
        nicely nick night nightingale nike nil nile no noble noel nokia non noon nor norfolk norm north norton norway
        norwich not note notice nova novel now null nun nurse nut nutmeg oak oasis ocean odd odessa of office officer
        oh ok olive olympia oman on one onions online onyx opal operator option or oracle orange orchard orchid order
        orlando oscar otis otter our outlet owner oxford oz pace pack packard page paige pain painter pal palm palmer
        pam pan panda pang pansy parent paris parish park parks parson parsons password pat pate patience patient
        patty paw pay payment paypal peace peach peacock peak pearl peck peel peer pen pence penguin penn pennsylvania
        penny pension people peoples peoria pepper perk permit person perth pet petal petersburg petty peugeot pfizer
        pharmacy philadelphia philips phoenix phone pi piazza pick pickering pickles pickup pie pierce pigg pike pilot
        pine ping pink pinto piper pit pitt pixar plain plan plank plant plato play plaza pleasant plow plum plumber
        plymouth poe poland pole police policy pond pool poor pop pope poppy popup porsche port porter portia portland
        portsmouth post pot potter pound powers prada praise pram precious preston price pride priest prima prime
        primrose prince princess pringle printer prior pro problem proctor product professor profile project prop
        prosper proud prudence pulse puma purple purse putt quality que quebec queen quick quiet quill quince quirk
        rabbit race radar rafter ragland rail rain rainbow raja raleigh ram ramp rand random range ranger rank raven
        raw ray read reader reading real rebel receipt reception receptionist red redhead reebok reed reef refund reg
        regina register regular reign remedy renault renoir rent rental report request reservation rest review rhodes
        rice rich richmond rick riddle ride ridge ring rio risk ritz river rivers roach road roan rob robin robust
        roche rochester rock rocky rod rolex roll rolls roman romance rome romeo rook root roper rose rosemary ross
        rough round rounds router row rowan rowdy royal ruby rue ruff rule rules run rush russia rust rusty ruth rye
        saber sable sacked sacks sadler sage said sail saint salary sale salem sales salmon salt salvador sam samba
        samples samsonite samsung san sand sander sandwich sandy sanity santa santander santiago sapling sash saturn
        savage savannah save say scales schedule school schwab scot scotland scout screen scully sea seabrook seal
        sears season seat seattle see seiko self seller sellers senior september serena serenity sergeant server
        service sessions settle settles seven severn shade shaman shanks shannon sharp shay sheer sheets sheffield
        shelby shell shepherd sheriff sherry sherwood shield shields shift shine ship shipping shook shoot shop shore
        shores short shorter showers si siemens sienna sierra signal silk silver sim simple sims sing singer singleton
        sir siri sis sister size skinner skip sky slack slater slaughter small smart smash smile smooth snow so soap
        sober social sol sole solo somerset son song sony soul south sow sox spa spain span spanish spark sparks
        speaker spear spears special speed spell spice spike spin spirit spotify spring springer square squire squires
        st stables stack stacy staff stair stall stamp stamps standard standing stanford stanley star stark starkey
        starling starr starts state statement station steady steed steel steep step stepp sterling stern stew stiff
        still sting stirling stock stocks stockton stone stones stop stories storm story stout stove stow strand
        strange straw street stress stretch strike stringer strings strong student style styles subscription subway
        sue suez sugar sugars suite sultan summer summers sumo sun sunday sunny support surgery surrey sushi suzuki
        swallow swan swann sweat sweet swift swing sword sydney tab tablet tacoma tag tahoe tail tailor tall tam tan
        tang tanner tar target tart task tax taxi tea teacher teal team tech technician teller temper temple tenant
        tennessee terms terra tesco tesla test texas thai thames than the thistle thor thorn thorne thrower tibet
        ticket tickle tide tiffany tiger till tilt tim time times tin tingle tiny tip tipple titan to tod toledo toll
        ton tone toner tong tongue tooth top topaz tory tough tower towers town toyota trace track trader trail train
        trainee trainer transfer travel treasure trent tres trial trickett trickle trim trinidad trinity trip trot
        trotter trouble troy truck true trump trust truth tulsa tuna tune turkmen twist twitter tyler uber ulster
        uncle unity uno up update upton urban urgent us user utah vacation vail vale valencia valentine valley van
        vance vanguard vehicle venice ventura venus verity verizon vermont verona version vest vet vic vice victoria
        victory video vienna villa vine viola violet virgin virginia visa visit visitor vista volt volvo von voucher
        vow wade wage wagner waite waiter waiting wake wakefield wales walgreens walkup wall wallet walls walmart
        waltz want ward warden ware warm warner warranty warren wart warwick wash washer washing washington watch
        waters watt watts wave way wayne waze we weather weaver web weber website webster wed wednesday weed week
        weeks well wellington wells wendy west western weston whale wharf whatsapp wheat wheeler whirlpool whisker
        whistler white whiting whole wick wicker wicket wife wiggle wild wilder will wimbledon win winchester wind
        windmill window windsor wine wing winner winston winter winters wire wisdom wise wish wit witness wolf wonder
        wood woodcock woods woody wool worcester word words work worker workman worth worthy wrangle wren xerox yahoo
        yale yamaha yankee yard year yen york yorkshire you young your yours youth yu yum zara zaragoza zen zephyr zip
        zone zoom zulu zurich
        """
}
