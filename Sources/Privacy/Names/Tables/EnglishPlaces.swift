/// Names of places and nationalities as English texts write them, which are not names of persons.
///
/// Source: general knowledge, put down by hand.
/// Lower case without accents: only `a` to `z`, the apostrophe and the hyphen.
/// A name of several words has hyphens between them: `new-york`.
enum EnglishPlaces {
    /// Countries, continents and their common short names, in alphabetical order, separated by white space.
    static let countries = """
        afghanistan africa albania algeria america andorra angola antarctica antigua-and-barbuda argentina armenia
        asia australia austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bermuda
        bhutan bolivia bosnia bosnia-and-herzegovina botswana brazil britain brunei bulgaria burkina-faso burma
        burundi cambodia cameroon canada cape-verde central-african-republic chad chile china colombia comoros congo
        costa-rica croatia cuba cyprus czech-republic czechia denmark djibouti dominica dominican-republic east-timor
        ecuador egypt el-salvador england equatorial-guinea eritrea estonia eswatini ethiopia eu europe fiji finland
        france gabon gambia gb georgia germany ghana great-britain greece greenland grenada guam guatemala guinea
        guinea-bissau guyana haiti holland honduras hong-kong hungary iceland india indonesia iran iraq ireland israel
        italy ivory-coast jamaica japan jordan kazakhstan kenya kiribati korea kosovo kuwait kyrgyzstan laos
        latin-america latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macau macedonia
        madagascar malawi malaysia maldives mali malta marshall-islands mauritania mauritius mexico micronesia
        middle-east moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands
        new-zealand nicaragua niger nigeria north-america north-korea north-macedonia northern-ireland norway oceania
        oman pakistan palau palestine panama papua-new-guinea paraguay peru philippines poland portugal puerto-rico
        qatar romania russia rwanda saint-lucia samoa san-marino saudi-arabia scotland senegal serbia seychelles
        sierra-leone singapore slovakia slovenia solomon-islands somalia south-africa south-america south-korea
        south-sudan spain sri-lanka sudan suriname swaziland sweden switzerland syria taiwan tajikistan tanzania
        thailand tibet togo tonga trinidad-and-tobago tunisia turkey turkmenistan tuvalu uae uganda uk ukraine
        united-arab-emirates united-kingdom united-states united-states-of-america uruguay us usa uzbekistan vanuatu
        vatican venezuela vietnam wales yemen zambia zimbabwe
        """

    /// States and territories of the United States, in alphabetical order, separated by white space.
    static let states = """
        alabama alaska american-samoa arizona arkansas california colorado connecticut delaware district-of-columbia
        florida georgia guam hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts
        michigan minnesota mississippi missouri montana nebraska nevada new-hampshire new-jersey new-mexico new-york
        north-carolina north-dakota northern-mariana-islands ohio oklahoma oregon pennsylvania puerto-rico
        rhode-island south-carolina south-dakota tennessee texas utah vermont virgin-islands virginia washington
        west-virginia wisconsin wyoming
        """

    /// The two-letter postal codes of the states, territories and military posts of the United States, in alphabetical order, separated by white space.
    static let stateCodes = """
        aa ae ak al ap ar as az ca co ct dc de fl ga gu hi ia id il in ks ky la ma md me mi mn mo mp ms mt nc nd ne nh
        nj nm nv ny oh ok or pa pr ri sc sd tn tx ut va vi vt wa wi wv wy
        """

    /// Provinces, counties and regions of other countries, in alphabetical order, separated by white space.
    static let regions = """
        alberta andalusia bali balkans bavaria bedfordshire berkshire british-columbia brittany buckinghamshire
        cambridgeshire caribbean catalonia cheshire cornwall crimea cumbria derbyshire devon dorset durham east-sussex
        essex gloucestershire greater-manchester gujarat hampshire herefordshire hertfordshire hokkaido honshu java
        karnataka kent kerala kyushu lancashire leicestershire lincolnshire lombardy maharashtra manitoba merseyside
        middlesex new-brunswick new-south-wales newfoundland norfolk normandy north-yorkshire northamptonshire
        northern-territory northumberland northwest-territories nottinghamshire nova-scotia nunavut okinawa ontario
        oxfordshire patagonia prince-edward-island provence punjab quebec queensland rajasthan rutland sardinia
        saskatchewan saxony scandinavia shikoku shropshire siberia sicily somerset south-australia south-yorkshire
        staffordshire suffolk sumatra surrey sussex tamil-nadu tasmania tuscany tyne-and-wear victoria warwickshire
        west-midlands west-sussex west-yorkshire western-australia wiltshire worcestershire yorkshire yukon
        """

    /// Cities and well-known districts, in alphabetical order, separated by white space.
    static let cities = """
        aalborg aarhus aberdeen aberystwyth abidjan abilene abu-dhabi abuja acapulco accra adana addis-ababa adelaide
        aden agra ahmedabad akihabara akron albany albuquerque aleppo alexandria algiers alicante allentown almaty
        amarillo amman amritsar amsterdam anaheim anchorage ankara ann-arbor annapolis antalya antananarivo antwerp
        apia arequipa arlington asakusa asheville ashgabat aspen astana asuncion aswan athens atlanta auckland
        augsburg augusta aurora austin avignon baghdad bakersfield baku ballarat baltimore bamako bandung bangalore
        bangkok bangor barcelona bari barnsley barranquilla basel basildon basingstoke basra bath baton-rouge beaumont
        beijing beirut belem belfast belgrade bellevue belo-horizonte bendigo bengaluru benghazi bergen berkeley
        berlin bern bethesda beverly-hills bhopal bilbao billings biloxi birmingham bishkek bismarck blackpool
        bloemfontein bochum bogota boise bologna bolton bombay bonn bordeaux boston boulder bournemouth bradford braga
        brampton brasilia brasov bratislava bremen bridgeport bridgetown brighton brisbane bristol brno broken-arrow
        bromley bronx brooklyn brownsville bruges brussels bucharest budapest buenos-aires buffalo bulawayo burbank
        burnaby bursa busan cairns cairo calcutta calgary cali cambridge camden campinas canberra cancun cannes
        canterbury cape-coral cape-town caracas cardiff carlisle carson-city cartagena cary casablanca catania cebu
        cedar-rapids chandigarh chandler changsha charleston charlotte chattanooga chelmsford cheltenham chengdu
        chennai chesapeake chester cheyenne chiang-mai chicago chisinau chittagong chiyoda chongqing christchurch
        chula-vista cincinnati clarksville clearwater cleveland cluj coimbatore coimbra colchester cologne colombo
        colorado-springs columbia columbus concord constanta copenhagen cordoba cork corpus-christi cotonou coventry
        crawley croydon cupertino curitiba cusco da-nang daegu daejeon dakar dalian dallas damascus dammam
        dar-es-salaam darwin davao davenport davie dayton daytona-beach debrecen delft delhi denpasar denton denver
        derby derry des-moines detroit dhaka dijon dnipro dodoma doha doncaster dortmund douala dover dresden drogheda
        dubai dublin dubrovnik dudley duisburg duluth dundalk dundee dunedin durban durham dushanbe dusseldorf ealing
        eastbourne edinburgh edmonton eilat eindhoven el-monte el-paso elizabeth elk-grove erbil erie escondido espoo
        essen eugene evansville exeter fairfax faisalabad falkirk fargo faro fayetteville fez flagstaff flint florence
        fontana fort-collins fort-lauderdale fort-myers fort-wayne fort-worth fortaleza frankfurt fredericton freiburg
        fremont fresno frisco fukuoka funchal fuzhou gaborone gainesville galveston galway garden-grove garland gaza
        gdansk gdynia geelong geneva genoa ghent gilbert ginza giza glasgow glendale gloucester goa gold-coast
        gothenburg granada grand-prairie grand-rapids graz green-bay greensboro greenwich grenoble gresham grimsby
        groningen guadalajara guangzhou guatemala-city guayaquil guildford gwangju gyor haarlem hackney haifa haiphong
        hakodate halifax hamamatsu hamburg hamilton hampton haneda hangzhou hanoi hanover harare harbin harlem
        harrisburg harrogate hartford hastings havana hayward heidelberg helena helsinki henderson heraklion hereford
        hialeah high-point hiroshima ho-chi-minh-city hobart hoboken hollywood honiara honolulu houston hsinchu
        huddersfield hue hull huntington-beach huntsville hyderabad iasi ibadan incheon independence indianapolis
        indore innsbruck inverness ipoh ipswich irvine irving isfahan islamabad islington istanbul ithaca izmir
        jackson jacksonville jaipur jakarta jeddah jefferson-city jeju jersey-city jerusalem jinan johannesburg
        johor-bahru joliet juarez juneau kabul kagoshima kamakura kampala kanazawa kandahar kandy kano kanpur
        kansas-city kaohsiung karachi karlsruhe kathmandu katowice kaunas kawasaki kazan kelowna kent key-west kharkiv
        khartoum kiel kiev kigali kilkenny killeen kingston kinshasa kitchener knoxville kobe kochi kolkata konya
        kosice krakow kuala-lumpur kuching kumamoto kumasi kunming kuwait-city kyiv kyoto la-paz lafayette lagos
        lahore lakewood lancaster lansing laredo larnaca las-vegas lausanne laval leeds leicester leiden leipzig
        lexington lhasa liege lille lima limassol limerick lincoln linkoping linz lisbon lisburn little-rock liverpool
        ljubljana llandudno lodz lome london londonderry long-beach los-angeles louisville luanda lubbock lubeck
        lublin lucerne lucknow ludhiana lugano lund lusaka luton luxembourg luxor lviv lyon maastricht macon madison
        madras madrid maidenhead maidstone mainz makati malacca malaga male malibu malmo managua manama manaus
        manchester mandalay manhattan manila mannheim maputo maracaibo maribor markham marrakesh marseille mashhad
        matsumoto matsuyama mcallen mckinney mecca medan medellin medina melbourne memphis mendoza merida mesa
        mexico-city miami middlesbrough midland milan milton-keynes milwaukee minato minneapolis minsk miskolc
        mississauga mobile modesto mombasa moncton monterrey montevideo montgomery montpelier montpellier montreal
        moreno-valley moscow mostar mosul mountain-view multan mumbai munich murcia murrieta muscat myrtle-beach
        mysore nagasaki nagoya nagpur naha nairobi nanjing nantes naperville naples nara narita nashville nassau
        new-delhi new-haven new-orleans new-york new-york-city newark newcastle newport newport-news niagara-falls
        niamey nice nicosia niigata nikko ningbo norfolk north-las-vegas northampton norwich nottingham noumea
        novi-sad novosibirsk nuremberg nyc oakland oceanside odense odesa odessa okayama oklahoma-city olathe oldham
        olympia omaha ontario oran orlando osaka oshawa oslo ostrava ottawa oulu overland-park oxford oxnard padua
        paisley palermo palm-bay palma palmdale palo-alto pamplona panama-city papeete paris pasadena paterson patna
        patras pattaya pecs peking pembroke-pines penang pensacola peoria perth perugia peshawar peterborough
        philadelphia phnom-penh phoenix phuket pierre pisa pittsburgh plano plovdiv plymouth plzen podgorica pokhara
        pomona port-au-prince port-elizabeth port-harcourt port-moresby port-st-lucie portland porto porto-alegre
        portsmouth potsdam poznan prague preston pretoria princeton pristina providence provo puebla pueblo pune
        pyongyang qingdao quebec-city queens queenstown quetta quezon-city quito rabat raleigh ramallah
        rancho-cucamonga rawalpindi reading recife redmond regina reims rennes reno reykjavik richmond riga rijeka rio
        rio-de-janeiro riverside riyadh rochdale rochester rockford rockville rome rosario rotherham rotorua rotterdam
        round-rock sacramento saigon saint-louis saint-paul saint-petersburg salamanca salem salinas salisbury
        salt-lake-city salvador salzburg samarkand san-antonio san-bernardino san-diego san-francisco san-jose
        san-juan san-salvador sanaa santa-ana santa-barbara santa-clara santa-clarita santa-cruz santa-fe santa-monica
        santa-rosa santiago santo-domingo sao-paulo sapporo sarajevo sarasota saskatoon savannah scarborough
        scottsdale seattle sedona semarang sendai seoul setagaya seville shanghai sharjah sheffield shenyang shenzhen
        shibuya shinjuku shiraz shizuoka shreveport shrewsbury siem-reap siena silver-spring simi-valley sioux-falls
        skopje sligo slough sochi sofia solihull south-bend southampton southend split spokane springfield st-albans
        st-johns st-louis st-paul st-petersburg stafford stamford staten-island stavanger stirling stockholm stockport
        stockton stoke stoke-on-trent strasbourg stuttgart sucre sunderland sunnyvale surabaya surat surrey suva suwon
        suzhou swansea swindon sydney syracuse szczecin szeged tabriz tacoma taichung tainan taipei takamatsu
        tallahassee tallinn tampa tampere tangier tartu tashkent taunton tauranga tbilisi tegucigalpa tehran tel-aviv
        telford tempe the-hague thessaloniki thimphu thornton thunder-bay tianjin tijuana timisoara tirana tokyo
        toledo topeka toronto torquay torrance toulouse townsville trenton trieste tripoli tromso trondheim truro
        tucson tulsa tunis turin turku tyler ueno ulaanbaatar uppsala utrecht valencia vallejo valparaiso vancouver
        varanasi varna venice ventura verona versailles victoria vienna vientiane vilnius virginia-beach visalia
        vladivostok waco wakefield walsall warren warrington warsaw washington waterford waterloo watford wellington
        west-palm-beach whitby white-plains whitehorse wichita wichita-falls wiesbaden wigan wilmington wimbledon
        winchester windhoek windsor winnipeg winston-salem woking wollongong wolverhampton worcester wrexham wroclaw
        wuhan xiamen xian yangon yaounde yekaterinburg yerevan yogyakarta yokohama yonkers york zagreb zanzibar
        zaragoza zhengzhou zurich
        """

    /// Nationalities, peoples and languages, in alphabetical order, separated by white space.
    static let nationalities = """
        afghan african albanian algerian american angolan arab arabic argentine argentinian armenian asian australian
        austrian azerbaijani bahraini bangladeshi basque bavarian belarusian belgian bengali bolivian bosnian
        brazilian british briton bulgarian burmese californian cambodian cameroonian canadian cantonese catalan
        chilean chinese colombian congolese cornish croatian cuban cypriot czech dane danish dominican dutch
        ecuadorian egyptian emirati english eritrean estonian ethiopian european farsi fijian filipino finn finnish
        flemish french gabonese gaelic gambian georgian german ghanaian greek guatemalan gujarati haitian hawaiian
        hebrew hindi hispanic honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian
        ivorian jamaican japanese jewish jordanian kazakh kenyan korean kurdish kuwaiti kyrgyz lao laotian latin
        latina latino latvian lebanese liberian libyan lithuanian londoner macedonian malagasy malay malaysian maltese
        mandarin maori marathi mauritian mexican moldovan mongolian montenegrin moroccan mozambican namibian nepalese
        nepali new-zealander nicaraguan nigerian norwegian omani pakistani palestinian panamanian paraguayan parisian
        pashto persian peruvian pole polish portuguese punjabi qatari quebecois romanian russian rwandan salvadoran
        samoan saudi scandinavian scot scots scottish senegalese serbian siberian sicilian singaporean slovak slovene
        slovenian somali spaniard spanish sri-lankan sudanese swahili swede swedish swiss syrian tagalog taiwanese
        tajik tamil tanzanian telugu texan thai tibetan togolese tongan trinidadian tunisian turk turkish turkmen
        ugandan ukrainian urdu uruguayan uzbek venezuelan vietnamese welsh yemeni yiddish yorker yoruba zambian
        zimbabwean zulu
        """
}
