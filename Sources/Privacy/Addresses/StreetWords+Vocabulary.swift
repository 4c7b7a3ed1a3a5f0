extension StreetWords {
    /// The words of each kind, separated by commas.
    static let vocabulary: [(StreetWords, String)] = [
        (
            .type,
            "street,st,str,avenue,ave,av,road,rd,boulevard,blvd,lane,ln,drive,dr,parkway,pkwy,highway,hwy,crescent,cres,"
                + "expressway,freeway,turnpike,causeway,esplanade,mews"
        ),
        (
            .plainType,
            "alley,bend,branch,bridge,brook,brooks,burg,burgs,bypass,camp,canyon,cape,center,centers,centre,chase,circle,"
                + "circles,cliff,cliffs,close,club,common,corner,corners,course,court,courts,ct,cove,coves,creek,"
                + "crest,crossing,crossroad,cross,curve,dale,dam,divide,drives,estate,estates,extension,extensions,fall,"
                + "falls,ferry,field,fields,flat,flats,ford,fords,forest,forge,forges,fork,forks,fort,garden,gardens,"
                + "gateway,glen,glens,green,greens,grove,groves,harbor,harbors,haven,heights,hill,hills,hollow,inlet,"
                + "island,islands,isle,junction,junctions,key,keys,knoll,knolls,lake,lakes,land,landing,light,lights,loaf,"
                + "lock,locks,lodge,loop,mall,manor,manors,meadow,meadows,mill,mills,mission,motorway,mount,mountain,"
                + "mountains,neck,orchard,oval,overpass,park,parks,parkways,pass,passage,path,pike,pine,pines,place,pl,"
                + "plain,plains,plaza,point,points,port,ports,prairie,promenade,quay,radial,ramp,ranch,rapid,rapids,rest,"
                + "ridge,ridges,rise,river,roads,route,row,rue,run,shoal,shoals,shore,shores,skyway,spring,springs,spur,"
                + "spurs,square,squares,sq,station,stravenue,stream,streets,summit,terrace,ter,throughway,trace,track,"
                + "trafficway,trail,trl,tunnel,underpass,union,unions,valley,valleys,via,viaduct,view,views,village,"
                + "villages,ville,vista,vale,walk,walks,wall,way,ways,well,wells,wharf,wood,woods,wynd,yard"
        ),
        (
            .prefix,
            "rue,via,viale,vicolo,corso,piazza,piazzale,piazzetta,largo,strada,calle,c,avenida,avda,avd,paseo,pso,plaza,"
                + "camino,carrer,carretera,ctra,ronda,rúa,rua,praça,praca,travessa,estrada,rodovia,alameda,quadra,avenue,"
                + "av,ave,boulevard,bd,allée,chemin,impasse,quai,place,route,ul,ulica,ulitsa,al,aleja,aleje,os,osiedle,"
                + "plac,pl,trg,cesta,ulice,náměstí,nábřeží,třída,strada,bulevardul,jalan,jl,οδός,λεωφόρος,πλατεία,"
                + "улица,проспект,am,an der,im,zum,zur,hoge,oude,korte,lange,r"
        ),
        (
            .plainPrefix,
            "via,am,im,al,place,route,plaza,c,r,os,av,ave,avenue,boulevard,largo,corso,ronda,lange,hoge,pl,an der,place,trg,"
                + "camino,quai,bd,alameda,zum,zur,c"
        ),
        (
            .ending,
            "str,straße,strasse,gasse,weg,platz,allee,gürtel,ring,damm,ufer,gatan,gata,gate,gaten,vägen,vej,vejen,vei,"
                + "veien,gade,straat,laan,plein,dijk,kade,singel,katu,tie,kuja,polku,út,utca,útja,tér,tere,körút,krt,rkp,"
                + "rakpart,u,tee,tänav,puiestee,mnt,maantee,terrasse,allé,tvist,backe,gränd,stig,torg,plads,boulevarden,"
                + "udca,köz,sor,sétány,fasor,ulica,ulice,cesta,ku,dori,chome,cho,machi,shi,tori"
        ),
        (.unit, "apt,apartment,suite,ste,unit,flat,floor,fl,room,rm,bldg,building,apto,app,dept,lot,trailer,piso"),
        (
            .particle,
            "de,la,las,le,les,los,del,dei,degli,della,delle,des,du,di,da,do,dos,das,e,y,i,van,von,der,den,het,ten,ter,te,"
                + "na,nad,pod,u,v,sur,et,of,the,d,l,al,el,op,ob,st,sankt,san,santa,são,upon"
        ),
        (
            .direction,
            "n,s,e,w,ne,nw,se,sw,north,south,east,west,northeast,northwest,southeast,southwest,lower,upper"
        ),
        (.box, "box,postbox,postboks,postfach,boks"),
        (.military, "psc,cmr,unit,uss,usns,usnv,usnc,usaf,uscgc"),
        (.militaryOffice, "apo,fpo,dpo"),
        (
            .state,
            "alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,"
                + "illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,"
                + "mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york,"
                + "north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,"
                + "south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming,"
                + "ontario,quebec,british columbia,alberta,manitoba,saskatchewan,nova scotia,new brunswick,victoria,"
                + "new south wales,queensland,tasmania,nan"
        ),
        (
            .country,
            "usa,us,u.s.,u.s.a.,united states,united states of america,america,canada,united kingdom,uk,u.k.,great "
                + "britain,england,scotland,wales,northern ireland,ireland,australia,new zealand,japan,germany,france,"
                + "italy,spain,portugal,austria,switzerland,belgium,netherlands,the netherlands,luxembourg,denmark,"
                + "sweden,norway,finland,iceland,greenland,greenlander,estonia,latvia,lithuania,poland,czech republic,"
                + "czechia,slovakia,slovenia,croatia,serbia,hungary,romania,bulgaria,greece,cyprus,cyprus (greek),malta,"
                + "turkey,russia,ukraine,brazil,argentina,uruguay,chile,mexico,colombia,peru,bolivia,south africa,egypt,"
                + "tunisia,morocco,nigeria,kenya,india,china,singapore,hong kong,south korea,taiwan,thailand,vietnam,"
                + "indonesia,malaysia,philippines,israel,united arab emirates,saudi arabia,vatican city"
        ),
        (
            .stop,
            "a,an,and,or,but,if,so,is,are,was,were,be,been,am,as,at,in,on,to,for,from,with,by,about,after,before,into,onto,"
                + "over,under,near,than,then,that,this,these,those,there,here,what,when,where,which,who,whose,why,how,i,me,"
                + "my,you,your,we,us,our,he,his,she,her,it,its,they,them,their,im,i'm,it's,i'd,i've,not,no,yes,ok,okay,"
                + "please,thanks,thank,hello,hi,hey,dear,sorry,can,could,will,would,should,shall,must,may,might,do,does,"
                + "did,has,have,had,having,get,gets,got,go,going,goes,went,come,came,see,say,said,tell,told,ask,need,needs,"
                + "want,wants,like,know,think,make,made,take,took,give,gave,put,set,let,use,used,find,show,call,called,"
                + "send,sent,ship,shipped,deliver,delivered,meet,meeting,live,lives,lived,living,located,moved,move,visit,"
                + "update,change,return,returned,book,order,ordered,buy,bought,play,turn,add,remove,delete,remind,reminder,"
                + "charge,charged,pay,paid,cost,costs,transfer,address,phone,mobile,tel,email,fax,desk,name,user,bot,where,"
                + "hour,hours,hrs,hr,minute,minutes,min,mins,second,seconds,sec,secs,day,days,week,weeks,month,months,year,"
                + "years,yr,yrs,old,mile,miles,km,kms,kilometers,meters,metres,meter,feet,foot,ft,inch,inches,block,blocks,"
                + "time,times,percent,dollar,dollars,bucks,usd,eur,euro,euros,pound,pounds,yen,gbp,cents,people,persons,"
                + "person,guests,adults,kids,children,men,women,pm,p.m.,a.m.,o'clock,oclock,noon,today,tomorrow,tonight,"
                + "yesterday,monday,tuesday,wednesday,thursday,friday,saturday,sunday,january,february,march,april,june,"
                + "july,august,september,october,november,december,jan,feb,mar,apr,jun,jul,aug,sep,sept,oct,nov,dec,more,"
                + "less,other,others,different,new,times,star,stars,tickets,ticket,cards,card,items,item,pieces,orders,"
                + "rooms,beds,bedroom,bedrooms,calories,cups,cup,grams,oz,lbs,lb,degrees,points,pages,songs,alarm,alarms,"
                + "emails,flights,flight,hotel,hotels,bank,stop,only,just,still,also,too,very,all,each,every,some,any,most,"
                + "out,off,up,down,away,back,around,between,during,while,because,since,until,till,within,left,right,first,"
                + "code,number,zip,pin,account,version,ver,iphone,ios,android,windows,chapter,section,page,gate,platform,"
                + "terminal,track,season,episode,level,step,steps,case,office,street's,outside,inside,behind,next,drop,"
                + "zone,zones,pier,table,hall,studio,exit,district,ward,area,sector,group,team,class,grade,day,phase,"
                + "seat,seats,booth,stand,ticket,top,model,type,line,lanes,option,part,parts,plan,"
                + "pick,friend,friends,drops,pedestrians,enter,located,billing,shipping,my,mine"
        ),
    ]

    /// The ends of joined words that name a street.
    static let compoundEndings =
        "straße,strasse,gasse,weg,platz,allee,gatan,gata,gaten,vägen,vej,vejen,vei,veien,gade,straat,laan,plein,dijk,"
        + "singel,katu,tie,kuja,polku,ranta,vegur,stræti,gerði,braut,hverfi,holt,stígur,utca,terrasse,bundesstrasse,"
        + "bakken,centret,plads,backe,gränd,stigen,hovi,penger,mäki,-ku,-shi,-cho,-machi,-dori,-chome"
}
