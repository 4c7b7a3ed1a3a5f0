/// Words that name the kind of a street or of a part of a building in an address, with their abbreviations.
///
/// Those of other languages are as addresses abroad are written in Latin letters.
/// Source: general knowledge of postal conventions, put down by hand.
/// Lower case without accents and final stops: only `a` to `z` and the hyphen; `ß` is `ss`.
enum EnglishStreetWords {
    /// The words, in alphabetical order, separated by white space.
    static let words = """
        al alameda aleea aleja allee allen alley aly annex apartment apt arc arcade av avd avda ave avenida avenue
        bagh banchi basement bd bend beon-gil bldg blk block bluff blv blvd bnd boul boulevard box branch brg bridge
        brook bsmt building bulevar bulevardul bulvar bulvari byp bypass c cad cadde caddesi calea calle callejon
        calzada camino canyon carrer carretera causeway center centre cesta chaussee chemin cho chome chowk cir circle
        circus cl cliff close common commons cor corner cors corso cours court cove creek cres crescent crk crossing
        crossroad cswy ct ctr ctra curve cv daero dajie dale damm dene derech dong dori downs dr dreef drive dulo esp
        esplanade estate estates estrada expressway expy ext extension fasor faub faubourg field fields fl flat flats
        floor freeway front fwy gade gali galli gang garden gardens gasse gata gatan gate gates gdns gil glade glen
        gln glorieta graben gracht green grn grove grv gu harbor harbour haven hbr heath heights highway hill hills
        hof hollow holw house hts hwy impasse industrial inlet interstate island isle jalan jct jie jl jln junction
        kaari kade katu key knoll knolls korut korutca kuja laan lake landing lane largo leoforos level ln lndg loop
        lorong lot lu lungomare lvl mah mahalle mahallesi mall manor marg markt mdw mdws mead meadow meadows mews mill
        mnr motorway mount mountain mt naberezhnaya nabrezi nagar nam namesti odos orchard os osiedle oval overpass
        parade park parkway paseo pass passage path pde penthouse pereulok ph piata piazza piazzale pike pine pines
        pkwy pl plac place plads plain plains plateia platia platz plaza plein ploshchad plz po-box pobox point polku
        port praca prospekt pt quadrant quai quay rakpart rambla ranch rapids rd rdg rechov rehov ridge ring rise rm
        rnch ro road rodovia ronda room route row rte rua rue ruelle run salai salita sderot sentier setany shari
        sharia shore shores shosse singel skyway soi sok sokagi sokak sor soseaua spgs spring springs spur sq square
        st sta station ste steenweg steig stien stigen str straat strada strand strasse stream street suite summit
        tariq ter tere terr terrace thanon throughway thruway tie torg torget tower tpke tr trace track trail travesia
        travessa trg trida trl tunnel turnpike u ufer ul ulica ulice ulitsa underpass union unit ut utca vag vagen
        vale valley veedhi veg vei vej via viale vicolo view villa village villas vis vista vlg vly vulytsia vw walk
        wall way weg wharf wood woods wynd xiang xing yard yards
        """
}
