/// Given names and their short forms as English texts write them, of many origins.
///
/// Source: general knowledge of public statistics of names, put down by hand; no list was copied.
/// Lower case without accents: only `a` to `z`, the apostrophe and the hyphen.
package enum EnglishGivenNames {
    /// The words, in alphabetical order, separated by white space.
    package static let words = """
        aaliyah aarav aaron abayomi abbas abbie abbie-mae abby abdallah abdel abdiel abdul abdulaziz abdullah
        abdulrahman abdurrahman abe abebe abeer abel abena abeni abigail abigale abimbola abiodun abiola abner abosede
        abraham abram abu ace achille achilleas achim achmad ada adaeze adalbert adalyn adalynn adam adama adan adanna
        adaobi addie addison addy ade adebayo adebola adedayo adel adela adelaide adele adelheid adelina adeline adem
        adeola adesina adetokunbo adewale adil adisak aditi aditya adnan adolfo adrian adriana adriano adrien adrienne
        adwoa ae-ri afaf afia afonso afsaneh afshin afua agamemnon agastya agata agatha agathe aggelos agnes agnese
        agneta agnieszka agostino agota agung agus agustin agustina ahab ahmad ahmed ahmet ahuva aida aidan aiden
        aiguo aiko aila ailbhe aileen ailidh ailsa aimee aimin aine aino ainsley aisha aishwarya aisling aitana aitor
        ajani ajay ajda ajit akachi akari akash akbar akhil akiko akin akinyi akira akiva akos akosua akram aksel
        akshay akua akwasi akwesi al ala alaa aladar alaia alain alan alana alanna alannah alasdair alastair alba
        albane albert alberta alberto albie albrecht aldo alec alecia aled alejandra alejandro aleksander aleksandr
        aleksandra aleksei aleksey alemayehu alena alessandra alessandro alessia alessio alev alex alexa alexander
        alexandra alexandre alexandria alexandros alexandru alexei alexey alexia alexios alexis alf alfie alfonsina
        alfonso alfred alfredo algernon algirdas ali alia alice alicia alicja alin alina alisa alisha alison alistair
        alister alix aliya aliz aljaz alka alkis alla allan allen allie allison allyson alma alois alon alondra alonso
        alper althea aluko alun alva alvaro alvin alyona alyson alyssa alzbeta ama amadou amaka amal aman amancio
        amanda amandine amani amar amara amare amari amaury amaya amber ambre ambrose ambrus amedeo amelia amelie amie
        amin amina aminah aminata amir amira amirali amit amita amitabh amiya amjad ammar amnon amos amparo amporn
        amrit amrita amy ana ana-maria anabela anahita anais analyn anan anand ananya anas anastasia anastasios
        anastasiya anat anatoliy anatoly anca anchalee anders andi andras andre andrea andreas andreea andrei andres
        andrew andrey andris andriy andrus andrzej andy aneira aneta anette aneurin anezka anfisa angad ange angel
        angela angeles angelica angeliki angelina angelo angharad angie angus anh ani ania anibal anika aniket aniko
        anil anirudh anisa anish anissa anita aniyah anja anjali anju anke ankit ankita ankur ann ann-christin
        ann-marie anna anna-lena annabel annabelle annalee annalisa annalise annamaria anne anne-grete annegret anneke
        anneli annelie annelies anneliese annemarie annemiek annette anni annie annika anong anoop anouk ansel anshul
        antal anthony antje antoine antoinette anton antonella antonello antoni antonia antonietta antonina antonio
        antonios antonis ants anu anuj anuoluwapo anupam anuradha anushka anwar anwen anya anze aodhan aoibhe aoife
        aparna apichat apinya apolline apostolos april arabella araceli aram aranka ararat arash archana archer
        archibald archie arda ardeshir areti arezoo argyris ari aria ariana ariane arianna arie ariel ariela ariella
        arielle arif arina aris aristeidis aristotelis arjun arkadiusz arkady arlene arlo armaan arman armand armando
        armelle armin arnaldo arnaud arnav arndt arne arnie arnis arnold aroha aron arpad arseny art artem artemis
        arthit arthur artie artur arturas arturo artyom arun aruna arvid arvind arwel arya aryan aryeh asa asad asaf
        asante asbjorn ase asep asgeir asger ash asha asher ashish ashkan ashlee ashleigh ashley ashlyn ashok ashot
        ashraf ashton ashwin asif asli asma asmaa asmund aspasia aspen assunta asta aster astrid asuka asuman asuncion
        asya ata atakan atefeh athanasios athena athina atif atle atsushi atticus attila attilio atul aubrey aud aude
        audra audrey august augusta augusto augustus aukje aurelia aurelie aurelien aurelio aurelius aurora austin ava
        avani avery avi avigail avinash avis aviv aviva avner avraham awa axel axelle ayah ayaka ayala ayanda ayat
        ayesha ayla aylin ayman aynur ayo ayodeji ayodele ayokunle ayomide ayotunde ayse aysegul aysel aysun ayten ayu
        ayumi ayush azadeh azibo aziz aziza azlan azman azra azubuike azucena azza babajide babak babatunde babu badr
        bagus bahaa bahar bahareh bahman bahram bailey bairbre balaji balazs balint balwinder bambang bamidele bao
        baozhen baptiste bara baran barasa barb barbara barbel barbie barbora baris barnabas barney barra barry bart
        bartek bartholomew bartlomiej bartolomeo barton bartosz baruch bas bashar bashir basia basil basim basma
        bassam bastian bastien batuhan batya bayram bea beata beate beatrice beatrix beatriz beau becca becky begona
        begum behnam behnaz behrouz behzad bekir bela belen belgin belinda bella belle ben bence benedek benedetta
        benedetto benedicte benedikt bengt benito benjamin benji bennett benno benny benoit bente bento benzion beppe
        berat beren berhane berit berk berkay berna bernadett bernadette bernadine bernard bernardo bernd bernhard
        bernice bernie bernward bert bertalan bertha bertil bertram bertrand bess bessie beth bethan bethany betsey
        betsy bette bettie bettina betty betul beulah bev beverly beyonce beyza bharat bharti bhavesh bhavna bhavya
        bhushan bianca biao bijan biko bilal bilge bill billie billy bin bindu bingbing binh birdie birger birgit
        birgitta birsen birthe bjarne bjorg bjork bjorn blaine blair blake blanca blanche blandine blanka blathnaid
        blythe bo bo-young boaz bob bobbi bobbie bobby bodil bodo bogdan bogdana boglarka bogumil bogusia boguslaw
        bohdan bohumil bohuslav bojan bojing bongani bonita bonnie bontle bora borbala boris borislav borja borje
        borya bosko bostjan botond boubacar boudewijn bowen bowie boyd bozena brad bradley brady braelynn bram brandi
        brandon brandy branko brantley branwen brayden breanna bree bregje brenda brendan brenna brennan brent
        bretislav brett brian briana brianna brice brid bridget bridgette bridie briella brielle brigitta brigitte
        brinley briony brit britney britt britt-marie britta brittany brittney brock broderick brody brona bronagh
        bronislaw bronte bronwen bronwyn brooke brooklyn brooks bror bruce bruna brunella bruno bryan bryant bryce
        bryn brynjar brynlee brynn bryony bryson buck bud buddy budi bugra buhle bukola bulent bunmi burak burcu
        burkhard burt bushra busisiwe busra bussaba byron byung-ho cade caden caetano cagla cagri cahya caitlin
        caitlyn cal caleb callie callum calum calvin camden camelia cameron camila camilla camille camilo camryn canan
        candace candice candy caner cansu caoimhe caolan capucine cara caradog carey caridad carin carina carissa carl
        carla carlene carlijn carlo carlos carlota carlotta carlton carly carmel carmela carmelo carmen carmine carol
        carole carolien carolina caroline carolyn carrie carson carsten carter carwyn cary caryn casey casper caspian
        cass cassandra cassidy cassie cassius cat cataleya catalin catalina caterina cath cathal cathan catherine
        cathleen cathrine cathy catrin catrina catriona cayetana cecelia cecil cecile cecilia cecilie cecily cedric
        cees celal celeste celia celine celso cem cemal cemil cengiz ceren ceri ceridwen cerys cesar cesare ceyda
        cezary chad chaeyoung chai chaim chakrit chalerm chan-ho chana chance chandan chandler chandra chandrika
        chanel chang-min changming channarong chantal chantelle chao charalambos charis charity charlee charlene
        charles charli charlie charlotta charlotte charmaine charu chase chasity chastity chau chava cheikh chelsea
        chelsey chema chen chenglong cher cherie cherish cherry cheryl cheryle chester chet chetan cheyenne chi
        chiamaka chiara chibueze chibuzo chichi chidi chidiebere chidinma chidozie chiedu chihiro chijioke chika chike
        chima chimamanda chinedu chinelo chinonso chinua chinwe chinyere chioma chip chirag chitra chiyo chloe chris
        chrisoula chrissie chrissy christa christal christel christelle christer christian christiane christie
        christin christina christine christof christoph christophe christopher christos christy chrysa chrystal chuck
        chukwudi chukwuemeka chukwuma chul-soo chunhua chunmei cian ciara ciaran cicely cihan cillian cindy cintia
        cinzia ciprian ciro citra claira claire clara clare clarence clarice clarissa clark claude claudette claudia
        claudine claudio claudiu claus clay clayton clea clemence clement clementine cleo cliff clifford clifton clint
        clinton cliona clive clodagh clothilde clyde cody coen colby cole coleen colette colin coll colleen collin
        collins colm colman colt colton conall conceicao concepcion concetta conchita conner connie connor conny conor
        conrad constance constantin constanze consuelo cora coral coralie corbin cordelia cordell corentin corey
        corina corinna corinne cormac cornel cornelia cornelius corrado corrie cory cosimo coskun cosmin cosmo
        costanza costas costel courtney craig crispin cristal cristi cristian cristiano cristina cristobal cristoforo
        cruz crystal csaba csenge csilla cuifen cullen cuong curt curtis cynthia cyril cyrus czeslaw da-eun daan daba
        dae-hyun dae-jung dafna dafydd dag daga dagmar dagmara dagny dahlia dai daichi daiki daisuke daisy daiyu
        dajuan dakota dalal dale daleyza dalia dalibor dalisay dalit dallas dalma dalton damian damianos damien damla
        damon dan dana danae dandan dane dang danh dani dania danica daniel daniela daniele daniella danielle daniil
        danilo danit danna danny danuta dao daoud daphne daquan dara darcy daria dario darius dariush dariusz darko
        darla darlene darnell darragh darrell darren darryl darshan daryl daryoush dasha dashawn dashiell dave davi
        david davide davis davit davor dawei dawid dawn dawson dax dayna dayo deacon deaglan dean deana deandre deanna
        deanne dearbhla deb debbie debby debora deborah debra declan dedi dee deena deepa deepak deepika deepti defne
        defu dehua deidre deiniol deirdre deja dejan delaney delbert delia delilah della delores delphine delyth dembe
        demetrius demi dena denes denis denise deniz dennis denzel derek dermot derrick derya deshawn desi desiree
        desmond despina desta destiny detlef dev devendra devi devin devon devrim dewey dewi dexter dezso dhananjay
        dharmesh dhruv diallo dian diana diane dianna dianne diarmuid dick didier diego diep dieter dietmar dietrich
        digby dilara dilek diletta dilwyn dilys dima dimas dimitra dimitrios dimitris dina dinah dinesh dinh dino dion
        dionne dionysia dionysis dipak dipika dirk divya dixie diya dlamini dmitri dmitriy dmitry dmytro dogan dohyun
        doina dolly dolores domenica domenico domingo dominic dominick dominik dominika dominique domonkos don donal
        donald donatella donato dong dong-hyun donghae donghai donna donncha donnie donovan donya dora doreen doria
        dorian dorien dorin doris dorota dorothea dorothee dorothy dorottya dot dottie doug dougie douglas dov dragan
        dragana dragica dragos drake drew duane dubravka duc dudley duke dumi dumisani dumitru duncan dung dunya duong
        durga dusan dusko dustin dusty duy duygu dvora dwayne dwi dwight dylan dymphna eamon eanna earl easton ebba
        ebele ebere eberhard ebo ebony ebrahim ebru ece eckhard ed eda eddie eddy edeltraud eden edgar edgardo edgars
        edie edina edit edith edmond edmund edna edoardo edouard edson eduarda eduardo edvard edward edwin edwina
        edyta eefje eero eetu efe effie efi efrat efthymia eftychia efua egil egle egon egor ehab ehud eifion eiji
        eileen eilidh eilis eimear einar eino eira eirian eirik eirini eirlys eitan eithne ejike eka ekaterina ekene
        ekkehard eko ekow ekua elad elaheh elaina elaine elazar eldad eleanor eleanora eleftheria eleftherios elek
        elemer elena eleni eleonora eleri elfriede elham eli elia eliana eliane elias eliezer elif elijah elin elina
        elinor elio eliott elis elisa elisabeth elisabetta elise eliseo elisha eliska elissa eliza elizabeth elizaveta
        elke ella elle ellen elli elliana ellie ellinor elliot elliott ellis ellyn elmar elmer elod elodie elof eloise
        els elsa elsie elspeth elton eluned elva elvira elvis elwood elzbieta em emad eman emanuela emanuele ember
        emberly emeka emel emeline emem emer emeric emerson emersyn emery emese emi emiko emil emile emilia emiliano
        emilie emilio emily emin emine emir emlyn emma emmanouil emmanuel emmanuelle emmeline emmett emmy emoke emrah
        emre emrys emyr encarnacion endang ender endre enes engelbert enid eniko enitan enoch enrica enrico enrique
        enyinnaya enzo eoghan eoin ephraim ercan erdal erdem erdogan eren erhan erhard eri eric erica erich erik erika
        erin erkan erlend erling erma ermanno ernest ernestine ernesto ernie erno ernst erol errol ersin ertugrul
        ervin erwin eryk eryl erzsebet esau esben esfandiar eshe esi esinam eskil esma esmail esme esmee esmeralda
        espen esperanza esra essie esteban estefania estela estelle ester esther esti eszter etelka ethan ethel
        etienne etsuko etta ettore euan eugen eugene eugenia eugenie eugenio eugeniusz eun-hye eun-ji eun-young eunan
        eunbi eunice eunji eunjung eurwen eusebio eva evan evander evangelia evangeline evangelos evaristo eve evelien
        evelyn evelyne everett everleigh everly evert evgeni evgeniya evgeny evi evie ewa ewald ewan ewelina ewen
        ewout eyal eylul eymen eyvind ezekiel ezinne ezio ezra fabian fabiana fabien fabienne fabio fabiola fabrice
        fabricio fabrizio facundo fadi fadia fadime fahad fahd fahri faisal faiza faizal fajar falk fallon fang
        fangfang fani fanny fanta farah fardin fareed farhad farhan farhana fariba farid farida farideh faris farnaz
        farooq farouk farshid faruk farzad farzaneh fathi fatih fatima fatimah fatma fatou fatoumata fausto fawzi fay
        faye fayez fearghas federica federico fedor fedya fei feifei felicia felicitas felicity feliks felipe felix
        femi femke fenfang feng fengming feras ferdinand ferdinando ferenc fereshteh fereydoun fergal fergus ferhat
        fern fernand fernanda fernando ffion fiadh fidan fidel figen fiifi fikile filip filipa filippo filiz finlay
        finley finn finola fintan fiona fionn fionnlagh fionnuala fiorella fiorenzo firas firouz fitri fitz fitzgerald
        flavia flavie flavio flemming fletcher fleur flo floor flor flora florence florencia florent florentina
        florian florica florin floris florrie flossie floyd folake folasade folke forough forrest foster foteini
        fotini fotis fouad fran franca frances francesca francesco francine francis francisca francisco franciszek
        franck franco francois francoise franjo frank frankie franklin frans frantisek franz franziska fraser frauke
        frazer fred freda freddie freddy frederic frederick frederik frederique fredrik freja freya frida friederike
        friedhelm friedrich frigyes frits fritz frode froukje fruzsina fuad fuhua fulvio fumiko fumio funda funmi
        funmilayo furkan fyodor ga-eun gabby gabi gabor gabriel gabriela gabriele gabriella gabrielle gadi gael gaelle
        gaetan gaetano gagan gail gakuru galia galina galit gamze ganesh gang gareth garfield garifallia garima
        garrett garth gary gaspar gaspard gaston gathoni gaurav gauri gautam gauthier gavin gayatri gayle gearoid
        geert geertje geeta geir gellert gemma gena genaro gene genesis geneva genevieve gennady gennaro genowefa
        geoff geoffrey geon georg george georges georgette georgia georgiana georgie georgina georgios georgy geraint
        gerald geraldine gerallt gerard gerardo gerd gerda gergely gergo gerhard germaine german gernot gerrit gerry
        gertie gertraud gertrud gertrude getachew geth gethin gevorg geza ghada ghasem ghassan ghazal gheorghe
        ghislaine ghita gi-hun gia giacinta giacomo giada gian giancarlo gianfranco giang gianluca gianluigi gianmarco
        gianna gianni giannis gianpaolo gideon giedre gigi gijs gil gila gilad gilbert gilberto gilda giles gili
        gilles gillian gilson gina ginette ginger ginny gino gintaras giorgi giorgia giorgio giorgos giovanna giovanni
        girish gisela gisele giselle gita giulia giuliana giuliano giulio giuseppe giuseppina giustina giusy gizella
        gizem gladys gleb glen glenda glenn glenna gloria glyn glyndwr glynis gokce gokhan goldie goli golnaz gonca
        goncalo gonul gonzalo gopal goran gordana gordon gorm goronwy gosia gosta gottfried gotthard govind graca
        grace gracelyn gracelynn gracie graciela grady graham grahame grainne grant grayson grazia graziella grazyna
        greer greetje greg greger gregoire gregor gregorio gregory greta gretchen greyson grier griet griffin grigore
        grigori grigoris grigory griselda grisha grit gro grover gruff gruffydd grzegorz guadalupe guang guanghui
        guangming gudmund gudny gudrun guenter guenther guglielmo gugu guido guilan guillaume guillermo guirong gul
        gulay gulcan gulsah gulsen gulten gunay gunda gunhild gunilla gunn gunnar gunter gunther guntis gunvor guo
        guofeng guoliang guoqiang guowei gurmeet gurpreet gus gustaf gustav gustavo gusztav guven guy gwen gwenaelle
        gwenda gwendolyn gwenllian gwilym gwyn gwyneth gwynfor gwynne gyongyi gyorgy gyorgyi gyula ha-eun habib habiba
        habibollah habtamu haci hadas hadassah hadeel hadi hadlee hadley hae-won haeun haf hafiz hafsa hagit hai
        haidar haile hailey hailu haitao haiyan hajar hajnalka hakan hakim hakon hal hala haldun haley halil halim
        halime halina halldor halle hallie halvard halvor halyna hamad hamdi hamed hamid hamid-reza hamidreza hamish
        hamza han hana hanadi hanako hanan handan hande haneul hanga hanh hani hania hank hanna hannah hanne hanneke
        hannelore hannes hanno hans hans-jurgen hans-peter hansi hao haoran haoyu harald hardik hari haris harish
        harjit harlan harley harlow harmony harold haroon harper harpreet harriet harris harrison harry harsh harsha
        harshad hartmut haruka haruki haruko harun haruto harvey hasan hashim hassan hatem hatice hattie haven haya
        hayat haydar hayden hayk hayley hayriye hazel hazem haziq heath heather heaven heba hector hedda hedieh hedvig
        hedwig hee-jin hee-young heejin hefin heidi heike heikki heiko heiner heinrich heinz heinz-peter heitor heledd
        helen helena helene helga helge helio hella helle hellmut helmut helmuth hema hemant hemi hend hendra hendri
        hendrik heng henk hennie henning henri henrietta henriette henrik henrike henrique henry henryk herb herbert
        heriberto herman hermann hermione hernan herve hessel hester hettie hetty hezekiah hidde hideki hideo hien
        hieu hikari hikaru hilary hilda hilde hildegard hildegund hillary hillel hilma himanshu hina hinata hind
        hinemoa hiro hiroaki hiroki hiroko hiromi hiroshi hiroto hisako hisham hitesh hitomi hitoshi hjalmar hjordis
        hoa hoang hoda holger holly homayoun homer hone hong hongmei hongwei hongyan honor honza hooman hope horace
        horacio horia horst hossein houshang hovhannes howard hrvoje hryhoriy hua huan hubert hubertus huda hudson
        huey hugh hugo hugues hui huifang huilan huimin hulya humaira humberto humphrey hung hunor hunter huong huriye
        husam husayn huseyin hussain hussein huw huy huyen hyacinth hye-jin hye-rim hyejin hyo-jin hyori hyun hyun-ju
        hyun-woo hyunjin hyunwoo hywel iain ian iarla iarlaith ib ibidun ibolya ibrahim ibtisam ichiro ida idan idar
        idil idit idris iestyn ieuan ifan ifeanyi ifeoma ifeyinwa iga ige ignacio ignacy ignatius igor ihab ihsan ike
        ikechukwu ikenna iker ikram ilan ilana ilaria ilario ilayda ildiko ileana ilham ilhan ilias ilie ilija ilka
        ilker ilkka ilknur ilmari ilona ilse ilya ilze imad iman imani ime imelda imke immacolata immaculada imogen
        imogene imola imran imre in-ho in-young ina inaam inacio inas inbal inci indah india indie indigo indira indra
        ines inese inessa inga inge ingeborg ingeburg ingegerd ingemar inger ingmar ingo ingrid ingvar ingvild
        inmaculada inna innes intan ioan ioana ioanna ioannis iola iolo ion iona ione ionel ionela ionut iordanis
        iorwerth ipek iqbal iqra ira iraj irakli iraklis irem irena irene ireneusz irfan irina iris irja irma irmgard
        irmtraud irvin irving iryna isa isaac isabel isabella isabelle isadora isaiah isamu isatou isaura isha ishaan
        ishan ishaq ishbel ishita isidro iskandar isla ismael ismail ismet isobel isolde israel issa istvan itai
        itamar itzhak itziar iulia iulian iva ivan ivana ivano ivar iver iveta ivica ivo ivona ivor ivy iwan iwona
        iyad iza izabela izabella izzy jaakko jaan jabari jaber jabir jabulani jace jacek jacinda jacinto jack jackie
        jackson jacky jaclyn jacob jacoba jacobo jacqueline jacquelyn jacques jada jade jaden jadwiga jae jae-hyun
        jae-sung jae-won jaehyun jafar jagdish jagger jagoda jahangir jai jaime jair jake jakob jakub jalal jalen
        jalil jamal jamar jamarcus james jamie jamil jamila jan jan-willem jana jane janelle janessa janet janette
        janez janice janie janina janine janis janka janne jannik jannike janos jantje janusz jared jarek jari jarl
        jarlath jarle jarmila jarmo jaroslav jaroslava jaroslaw jarrett jarrod jarvis jasleen jasmin jasmina jasmine
        jasna jason jasper jaspreet jaswinder jatin javad javier javiera javon jawad jax jaxon jay jaya jayant jayden
        jayesh jayla jayleen jaylen jayne jean jean-baptiste jean-claude jean-francois jean-luc jean-marc jean-marie
        jean-michel jean-paul jean-philippe jean-pierre jeanette jeanie jeanine jeanne jeannette jeannie jebediah jed
        jedidiah jedrzej jeff jefferson jeffery jeffrey jejomar jelani jelena jelle jemima jemma jen jena jendayi
        jenifer jenna jennie jennifer jenny jeno jens jeppe jerell jeremiah jeremie jeremy jeri jericho jermaine
        jeroen jerome jerri jerry jerzy jesper jess jesse jessica jessie jesus jethro jett jewel jhun ji-eun ji-hoon
        ji-hye ji-min ji-woo ji-yeon ji-young jia jiahao jiahui jialing jian jianfeng jianguo jianhua jianjun jianping
        jiaqi jiawei jiayi jie jieun jihad jihoon jihye jill jillian jim jimena jimin jimmy jin jin-ho jin-young
        jindrich jing jingjing jingyi jinhua jinlong jinyoung jirayu jiri jirina jiro jisoo jitendra jitka jiwoo
        jiyeon jiyoung jo joachim joakim joan joana joann joanna joanne joao joaquin joaquina joar jocelyn jocelyne
        jock jodi jodie jody joe joel joelle joerg joey johann johanna johannes john johnnie johnny joke joko jolan
        jolanda jolanta jolene jolie jomar jomo jon jonah jonas jonathan jong-su jong-un joni jonny joo-won joon joost
        jordan jorg jorge jorgen jorginho joris jorn jorun jose josef josefa josefina joseph josephine josette josh
        joshua josiah josiane josie josip josje joslyn josue jouni journee journey jovan jovana jovelyn joy joyce
        joycelyn joze jozef jozefa jozsef juan juana juanita judd jude judi judie judit judith judy juergen juha
        juhana juhani jukka jules julia julian juliana julianna julianne julie julien juliet juliette julio juliska
        julius juliusz jumana jun jun-ho jun-seo june jung-hee jungkook junho junichi junjie junko juno junwei juraj
        jure jurgen jurgita juris jussi justin justine justyna jutta jyoti jyotsna kaan kaare kaarina kaarle kabir
        kacey kacper kade kaden kader kadir kadri kadriye kaede kagiso kahu kai kaia kaiden kaija kailani kailey kaisa
        kaisley kaitlin kaitlyn kaito kajal kajsa kalani kaleigh kali kalle kalliopi kalman kalpana kalyani kamal
        kamala kamaria kamarul kamau kambiz kamil kamila kamlesh kamran kamryn kana kanako kane kang kanika kanya
        kaori kara karan kareem karel karen kari karim karin karina karine karissa karl karl-heinz karla karlheinz
        karol karola karolina karoly karsten karthik kartik kartika karyn kasey kash kasia kaspar kat kata katalin
        katarina katarzyna katayoun kate katelijne katelyn katerina kateryna kathal katharina katharine katherin
        katherine kathi kathie kathleen kathrin kathryn kathy kati katia katica katie katina katja katlego katrien
        katrin katrina katrine katsumi katy kauko kaushik kaveh kavita kavya kawika kawthar kay kaya kayden kaye kayla
        kaylee kayleigh kazimierz kazuki kazuko kazuo kazuya keaton kebede keegan keenan kees kehlani kei keiichi
        keiji keijo keiko keira keisha keith kekoa kelechi kell kelley kelli kellie kelly kelsey kelvin kemal kemi ken
        kenan kendall kendra kendrick kenichi kenina kenji kenneth kenny kent kenta kentaro kenya kenzie keoni kerem
        keren keri kermit kerri kerry kersti kerstin kerttu kestutis ketan ketut kevin kgomotso kgosi khadija khaled
        khalid khalifa khalil khanh khloe khoa ki-tae kiana kianoush kiara kibet kien kiera kieran kiersten kiley
        kilian kim kimani kimberlee kimberley kimberly kimmo king kinga kingston kinsley kinza kioni kip kipchoge kira
        kiran kirby kirill kirk kirsi kirsten kirstie kirsty kirti kishan kishore kit kittisak kitty kiumars kiyoshi
        kjell kjersti kjetil klara klas klaudia klaus klaus-dieter kliment knox knud knut kobe kobi kobus koen kofi
        koichi koji kojo kolya komal konrad konsta konstantin konstantina konstantinos koray korbinian korkut kornel
        kornelia kosmas kostas kostya kourosh kresimir kris krishna krishnan krista kristal kristaps kristen kristi
        kristian kristie kristiina kristin kristina kristine kristof kristoffer kristy kristyna krisztian krisztina
        kriti krystal krystian krystyna krzysiek krzysztof ksenia kseniya kuba kubilay kulap kuldeep kumar kumiko kun
        kunal kunle kursat kurt kvetoslava kwabena kwadwo kwaku kwame kwang-soo kwasi kwesi kyla kyle kyleigh kyler
        kylie kyoko kyra kyriaki kyriakos kyrie kyson kyung-hee kyung-soo lacey lachlan lacy lada ladan ladislav
        ladonna laetitia laia laila lajos lakeisha lakisha lakshmi lale laleh lalit lalita lama lamar lamberto lambros
        lamia lamine lamont lan lana lance landon lane langston lanying laoise lara larisa larissa larry lars larysa
        lasha lashonda lasse laszlo lata latasha latif latifa latisha latonya latoya latrice laura laure laurel lauren
        laurence laurent laurentiu lauri laurie laurine laverne lavinia lavon lawrence lawson laxmi layan layla layth
        lea leah leander leandra leandro leann leanna leanne lebo lebogang lebron lech ledger lee leela leen leena
        lefteris legend lei leif leigh leighton leila leilani leire lela leland lelia len lena lene leni lenka lenke
        lennart lennon lennox lenny lenora leo leon leona leonard leonardo leonhard leonid leonidas leonie leonor
        leonora leopold leopoldo leor lerato leroy les lesedi lesley leslie lestari lester lesya leszek leta leticia
        letitia letizia lettie leusa lev levan levent levente levi levon lewis lexi lexie leyla li lia liam liana liat
        libby libor libuse licia lidia lidija lidiya lieke lies liesbeth liesel lieselotte liga ligaya lihua liisa
        lijuan lila lilah lilian liliana liliane liling lilith lilla lillemor lillian lilliana lillie lilly lily
        liming lin lina lincoln linda lindiwe lindsay lindsey ling lingling linh linnea linus lionel lior liora liping
        liqiang liqin liron lisa lisanne lisbet lisbeth liselotte liv livia liviu livvy liwei lixin liya liz liza
        lizbeth lizzie lizzy ljiljana ljubica llew llinos lloyd llyr loan lochlan logan loic lois lokesh lola lolita
        londyn long lonneke lonnie lora loraine lorand lorcan loredana lorelei loren lorena lorenz lorenza lorenzo
        loretta lori lorie lorinc lorna lorne lorraine lorrie lothar lotta lotte lottie lou louella louie louis louisa
        louise lourdes lourenco lovisa lowell lowri luan luana luann luay lubna lubomir luc luca lucas lucho lucia
        lucian luciana luciano lucie lucien lucienne lucille lucinda lucio lucius lucja lucky lucretia lucrezia lucy
        lucyna ludger ludmila ludovic ludovit ludvig ludwig luella luigi luigia luis luisa luise luiz luiza lujain
        luka lukacs lukas lukasz luke lula lulama lulu luminita luna lungile lupe lusine luther lutz luz lwazi lydia
        lydie lyla lyle lyn lynda lyndon lyndsey lynette lynn lynne lynnette lyric lyubov lyudmila maaike maarit
        maarten maayan mabel mable mac macarena machteld maciej maciek mack mackenzie macy maddalena maddie maddison
        maddox maddy made madeleine madelief madeline madelyn madge madhav madhu madhuri madiha madilyn madison mae
        maebh mael maelle maelynn maeve mafalda magali magda magdalena magdolna maggie magne magnea magnhild magnolia
        magnus maha mahdi mahendra maher mahesh mahin mahina mahmoud mahmud mahnaz mahsa mahtab mai maia maik maike
        maiken maiko mair maire mairead mairi mairin maisie maisy maja majda majed majid major makana makayla makena
        makis makoto maksim malachi malachy malak malaysia malcolm malee malene malgorzata mali malia malik malin
        malini malka mallory malte mamadou mamie mamoru mamta mana manabu manal manas manasi mandana mandeep mandla
        mandy manee maneesh manfred mangesh mani manish manisha manju manjula manlio manmohan manny manoel manoj
        manolis manolo manon manouchehr manpreet mansi mansour mantas manuel manuela mara marat marc marceau marcel
        marcela marcelina marceline marcell marcella marcello marcelo marcia marcin marcio marco marcos marcus marcy
        mareike marek maren marfa margaret margareta margarete margarita margaux marge marged margery margherita
        margie margit margo margot margret margriet margrit marguerite margy mari maria mariah mariam mariama marian
        mariana mariangela marianna marianne mariano marianthi maribel maricel maricica marie marie-claire
        marie-claude marie-france marie-helene marie-laure marie-louise marie-therese marieke mariele marielle
        marietta marigold marija marijana marijke marika mariko marilyn marin marina marine marino mario mariola
        marion marisa marisela marisol marissa marit marites marius mariusz mariya marja marjan marjatta marjolein
        marjorie mark marketa markku marko markos markus marla marleen marlene marley marli marlies marlo marlon
        marquis marquise marsha marshall mart marta martha martijn martin martina martine marton martti marty marva
        marvin marwa marwan mary maryam maryann maryanne marylou maryna maryse marzena marzieh masaki masako masao
        masaru masato masego masha mason masoud masoumeh massimiliano massimo massoud mate matej mateo mateus mateusz
        matheus mathias mathieu mathilda mathilde mathis matias matija matilda matilde matjaz mats matt matteo matthew
        matthias matthieu matti mattie matty matvey matyas maud maude maura maureen maurice mauricio maurizio mauro
        maverick mavis max maxence maxim maxime maximilian maximo maxine maxwell maya mayan maysa mayu mayumi mazen
        maziar mazlan mbali mckenna mckenzie mckinley meadow meagan mechthild meena meenakshi meera meg mega megan
        megha meghan megumi mehdi mehmet mehran mehrdad mehrnaz mei meifeng meihua meike meilin meiling meilir
        meinhard meinir meir meirion meital meixiang meiying mekonnen mel melaku melanie melchor melek melih melina
        melinda melissa mellie melody meltem melva melvin menachem menelaos meng mengyao menna meral merav mercedes
        mercy mere meredith mererid merete merike merle merlin merrill merry mert mervi mervyn meryem meryl messiah
        mesut metin metka mette mhlengi mi-kyung mi-rae mi-sook mi-young mia micaela micah michael michaela michal
        michalina michalis michel michela michelangelo michele micheline michelle michiko mick mickael mickey micky
        midori mieczyslaw mieke miguel mihaela mihai mihaly mihir miho mika mikael mikayla mike mikhail miki mikkel
        mikko miklos mikolaj miku mila milada milagros milan mildred milena miles miley milica milind miljana
        millicent millie milly milo milos miloslav milosz miltiadis mim mimi min min-ho min-ji min-jun min-su mina
        minal mindaugas mindy minerva ming minghao mingxia minh minho minji minjun minna minnie minoo minoru minseo
        minsu minzhe mira miranda miray mircea mireille mirela mirella miren miriam mirjam mirjana mirko miro miroslav
        miroslava miroslaw miroslawa mirthe misaki misha mislav missy misty mitali mitch mitchell mitra mitsuko mitya
        mitzi miyoung miyu miyuki mizuki mladen modesto modou mogens mohamad mohamed mohammad mohammed mohan mohit
        mohsen mohsin moira mojca mojgan mojtaba mollie molly momoko mona mongkut monica monika monique monroe
        montgomery montserrat monty morag mordechai moremi morena morfydd morgan morgane moriah moritz morris mort
        morten morteza mortimer morven moses moshe mostafa motti moussa mpho mthunzi mucahit muge muhammad muhammed
        muhammet muhannad muharrem muhittin muireann mujahid mukesh mukul mulugeta muna mungo munir murad murali murat
        murdo muriel murray murrough musa mustafa muthoni muzaffar muzaffer mwangi mwende mya myfanwy mykhailo mykola
        myla mylene myles myra myrna myron myrtle myrto myung-hee mzwandile na na-ra naama nabil nabila nachum naciye
        nada nadav nadeem nadege nader nadezhda nadia nadim nadine nadja nadya nael naftali nagesh nahid nahla nahum
        naima naina najib najwa nakia nala nalan nalani naledi nalini nam nam-joon namrata nan nana nanami nancie
        nancy nandi nandini nandipha nandor nanna nannan naoise naoki naoko naomi narciso narek narendra naresh narges
        narong nash nasim nasir nasreen nasrin nasser nastya nat natale natalia natalie nataliya natalya natasa
        natasha nate nathalie nathan nathanael nathaniel natsuki natsumi nattapong natthaporn navdeep naveen navid
        navin navya nawaf nawal nayef nayeli nazan nazanin nazia nazli nazri ndidi nea neal neasa nebojsa necati necla
        necmettin ned neelam neeraj neeta negar neha nehemiah neil nektarios nela nell nella nelleke nellie nelson
        nemanja nenad nengah neo nerea nermin nerys neslihan nesrin nessa nestor neta netanel nettie neva nevaeh
        nevena neville nevin newton neymar nga ngaio ngaire ngan nghia ngoc ngozi ngugi nguyet nhi nhu nhung nia niall
        niamh nicanor nichola nicholai nicholas nichole nick nicky nico nicola nicolae nicolas nicole nicoleta
        nicoletta nicolette nicolo nidal niels nienke nieves nigel nihal nihan nihat niina nikhil niki nikita nikki
        niklas nikodem nikola nikolai nikolaj nikolaos nikolay nikoleta nikolett nikolina nikos nil nilay nilesh
        nilgun niloofar niloufar nils nilufer nima nimet nimisha nimrod nina ning ninni nino ninon nir nira niraj
        niran niranjan nirav nisha nishant nita nitin nitish nitzan niusha nizar njal njeri njoroge nkechi nkem
        nkosana nkosazana nnamdi nneka noa noah noam noble noboru nobu nobuhle noel noelani noelle noemi noemie noga
        nola nolan nollaig noluthando nomsa nomvula non nona nonhlanhla noor noora noortje nora norah norbert noreen
        noriko norio norm norma norman norris nosipho nouf nour noura nova novak novalee novi nthabiseng ntombi nuala
        nuha nune nuno nunzia nunzio nur nuran nuray nurcan nurhan nuri nuria nurit nursel nurul nyah nyambura nyasha
        nyla nyokabi nyoman oakley oaklynn oana obadiah obi obinna oceane ochieng octavia octavian octavio oda odd
        oddvar odell odessa odette odhiambo odile odin odon oduya odysseas ofer ofir ofra ogden ognjen oisin ojas okan
        okechukwu okello oksana oktay ola olabode oladele olaf olafur olamide olav olavi olayinka oldrich ole oleg
        oleh oleksandr olena olesya olga olha olin olive oliver olivera olivia olivier oliwia olle ollie olof olu
        olufemi olufunke olumide oluwaseun oluwatobi olwen olya olympia om omaima omar omer omid omkar omolara omotola
        omran omri onder ondine ondrej onni onur onyeka onyinye oona oonagh opal ophelia ora oren oreste orestis orhan
        oriol orit orjan orla orlaith orlando orli orly ornella orsola orsolya orville osagie osama osamu osbert
        osborne oscar osei oskar oskari osman osmond osnat ostap osten osvaldo oswald oszkar otakar otavio othman
        otieno otis ottavio ottilie otto ousmane outi ove ovidiu owain owen oystein oz ozan ozcan ozge ozgur ozkan
        ozlem paa paavo paballo pablo paco paddy padma padmini padraic padraig paige paislee paisley paivi pakpao pal
        palesa pallavi palle palmer palmira paloma pam pamela pamelia panagiota panagiotis pandora pankaj panna panos
        pansy paola paolo par parag paraskevi paresh parham paris parisa parker parminder parth parul parvaneh parvati
        parvin parviz pascal pascale paschalis pascual pasha pasi pasquale pat patience patrice patricia patricio
        patrick patrizia patrycja patryk patsy patti pattie patty paul paula paulette pauli paulina pauline paulo
        pavel pavla pavlina pavlos pawel paxton payam payton paz peadar pearl pedro peer pegah peggy pekka pelagia
        pelin pelle penelope peng pengfei pennie penny pepe percival percy pericles perihan pernilla pernille perrine
        perry petar pete peter petr petra petre petri petro petronella petros petru petter petula petya peyman peyton
        phil philip philipp philippa philippe phillip phillipa phineas phoebe phoenix phong phuc phuong phyllis pia
        pichit pierce pierluigi piero pierre pierre-yves piers pieter pietro piia pilar pim pina pinar pinchas ping
        pino piotr piotrek piper pippa piri pirjo pirkko piroska pirouz pita platon pleun ploy pnina polat polina
        polla polly polyxeni ponciano pooja poonam poppy pornthip porter portia pouya prabhu prachi pradeep prakash
        pramod pranav pranay pranjal prasad prasert prashant pratap prateek pratibha pratik praveen prayut preben
        predrag preecha preeti prem premysl prerna prescott presley preston priit primo primoz primrose prince
        priscilla pritam priti priya priyanka proinsias prudence pryce przemek przemyslaw puneet purificacion purnima
        pushpa putra putri qasim qi qian qiang qiao qiaolian qin qing qiong qiu qiuyue quan quang queenie quentin
        quincy quinn quoc quyen quynh rachael rachel rachelle radek radha radhika radim radka radmila radomir radoslaw
        radovan radu raed raegan raelynn rafa rafael rafal raffaele raffaella rafferty rafi rafiq raghad raghav raghu
        ragna ragnar ragnheidur ragnhild rahim rahma rahmat rahul raija raimondo raimonds raimunda raimundo rainer
        raisa raj raja rajan rajat rajeev rajendra rajesh rajiv rajni rakan rakel rakesh ralf ralph ralphie raluca ram
        rama ramadan ramazan ramesh rami ramin ramiro ramon ramona ramsey ramya ramzi rana ranald rand randal randall
        randi randolph randy rangi rani rania ranjan ranjit ranko raphael raphaelle raquel rasa rasha rashad rashawn
        rasheed rashid rashmi rasmus rastislav ratko ratna rattana raul rauno raven ravi ravindra ravit rawan rawiri
        ray raya rayan raymond raymonde rayna razvan reagan reba rebeca rebecca rebekah recep reece reem reema reena
        reese reg regan reggie regina reginald regine regis reid reidar reidun reijo reimund reina reiner reinhard
        reinhold reinier reka rekha remedios remi remington remy remzi ren rena renae renan renata renate renato
        renaud rene renee renske renu renzo reshma resi resul reta reuben reuven reva rex reyhaneh reyna reynaldo reza
        rezso rhea rhett rhiannon rhoda rhodri rhona rhonda rhonwen rhydian rhys riad rianne rica ricardo riccardo
        rich richa richard richarda richie rick ricky riddhi ridvan rie riet rigby rigoberto riikka riitta rika rikke
        riku riley rima rimantas rin rina rinaldo rini ripley risa rishabh rishi risto rita ritesh ritika ritu ritva
        river rivka riya riza rizal rizky rizwan roald roar rob robat robbie robby robert roberta roberto robin robyn
        rocco rochelle rocio rocky rod rodel roderick rodger rodica rodion rodney rodolfo rodrigo roel rogelio roger
        rohan rohini rohit roi roisin rok roksana rola roland rolando rolf rollo roma romain roman romane romano romeo
        romina rommel romy ron ronald ronaldo ronan ronen rong rongrong roni ronit ronja ronnie ronny roos roosevelt
        roozbeh rory rosa rosalba rosalee rosalia rosalie rosalind rosalinda rosalyn rosamund rosanna rosanne rosaria
        rosario roscoe rose roseann roseanna roseanne rosella rosemarie rosemary rosetta roshan roshanda roshni rosi
        rosie rosl rosli roslyn rosmah ross rossana rossella rostam rostislav rotimi rowan rowen rowena roxana roxane
        roxanna roxanne roxie roxy roy roya royce rozalia rozsa ruairi ruairidh ruaridh ruba ruben ruby ruchi rudi
        rudiger rudolf rudolph rudy rufus ruggero rui rukiye rune ruolan ruoxi rupa rupali rupert rupesh rupinder
        ruprecht ruqayyah ruslan russ russell rustam rusty ruta rutger ruth ruthie ruud ruvimbo ruzena ryan ryder
        ryker ryland rylee ryleigh ryo ryota ryszard ryu ryuji saad saanvi saara saba sabah sabina sabine sabri sabrin
        sabrina sacha sachiko sachin sade sadhana sadhbh sadia sadie sadik sadiq saeed saeid safa safia safiye sagar
        sage sagi sahand sahar sahil sai said saif saige saint sajid sakari sakda saki sakina sakura sal salah saleem
        saleh salem salena salih salim sallie sally salma salman salome salvador salvatore salvo sam sama samake saman
        samaneh samantha samar samba sameer sameh samet sami samia samih samir samira sammy samson samuel samuele sana
        sanaa sanaz sandeep sander sandhya sandi sandie sandile sandor sandra sandrine sandro sandy sang-hoon sang-woo
        sangeeta sanja sanjana sanjay sanjeev sanket sanna sanne sanni santiago santina santos santosh saoirse sapna
        sara sarah saraswati sargis sari sarit sarita sarmad sarojini sarolta sasa sascha sasha saskia satish satoko
        satomi satoru satoshi satu satya saud saul saundra saurabh savannah saveliy saverio savino savita savvas
        sawsan sawyer sayaka sayed saylor sayuri scarlet scarlett scott scottie scotty seamus sean seanan sebastian
        sebastiano sebastien sebnem seda seema sefa sefina segolene segun seija seiji sekou selahattin selam selamawit
        selcuk selena selim selin selina selma sem semih semra semyon sena senad senait senan sengul seo-jun seo-yeon
        seojun seok-jin seoyeon sepideh serafina serap serdar serena serenity serge sergei sergey sergio serhat serhiy
        serkan serpil seryozha setareh seth setsuko settimio seul-gi seun seung-hee seung-min seunghyun sevda severin
        severine sevgi sevil sevim sevinc seyma seymour sezen sezer shabnam shadi shadia shahab shahid shahin shahla
        shahram shahrul shahrzad shai shailesh shaima shaka shalini shams shan shana shane shania shanice shaniqua
        shankar shanna shannon shanshan shanta shanti shaohua shapour shaquille sharad shari sharif sharlene sharmila
        sharon sharron shashi shatha shaul shaun shauna shawn shawna shawnee shay shayne shea sheena sheetal shehab
        sheila shelbie shelby sheldon shelia shelley shelly sheree sheri sherif sherman sherri sherrie sherry sherwood
        sheryl shideh shigeru shihong shiloh shilpa shima shimon shin shinichi shinji shinya shiori shira shiri shirin
        shirlee shirley shiv shiva shivani shizuka shlomit shlomo shmuel sho shobha shohreh shoji shola shona shoshana
        shota shraddha shreya shruti shu shuang shubham shufen shulamit shulan shun shuping shuxian shweta siamak sian
        siavash sibel sibongile sibusiso sid siddharth sidney siegbert siegfried sieglinde siegmund siencyn sienna
        sierra sietse sietske sifiso sigbjorn sigmund signe sigrid sigridur sigrun sigurd sigvard siham silas silje
        silke silvana silvano silvia silvio silviu simao simba simcha simin simon simona simone simphiwe simran sinan
        sinclair sindre sinead sinem siobhan sion sione sioned siphiwe sipho siranush siri sirikit siriporn sirpa
        sisko sita siti siv sixtus siyabonga siyu sizwe sjoerd sjoukje skip sky skye skylar skyler slade slamet slava
        slaven slavica slavko slawek slawomir sloan sloane slobodan smadar smita sneha snehal snezana so-yeon so-young
        sofia sofie sofya sohail soheil sohrab sokratis sol solange soledad solene solly solomon solveig sombat
        somchai somnath somporn somsak son sonal sonali sondra song songul sonia sonja sonny sonu sonya soo-jin soobin
        soojin soon-ja sophia sophie sophocles soraya sorcha soren sorin sorina soroush sotiris spela spencer spyridon
        spyros srdjan sri srikanth srinivas stacey staci stacie stacy stamatis stan stanislav stanislaw stanislawa
        stanley star stas stathis stavros stavroula stefan stefania stefanie stefano stefanos steffan steffen steffi
        stein steinar stelios stella sten stepan stepanka steph stephan stephane stephanie stephany stephen stephon
        sterling steve steven stevie stewart stian stig stina stipe stjepan struan stu stuart sture su-bin su-jin suad
        suat suchart sudha sudhir sue sugeng suha suhail suharto sujata sukanya sukhdeep sukran sulastri sule suleyman
        sullivan sultan suman sumaya sumeyye sumi sumit sumitra sun-hee sunan sunday sune sung-ho sung-min sungmin
        sunil sunita supachai suparman suraj surendra suresh surya susan susana susanna susannah susanne sushant
        sushil sushma susie susumu sutrisno sutton suvi suwit suzan suzana suzanna suzanne suzette suzie suzy svante
        svea svein sven svenja sverre sveta svetlana svitlana swapnil swati syafiq sybil sybille sydney sylvain
        sylvaine sylvester sylvia sylvie sylwester sylwia synnove szabina szabolcs szandra szidonia szilard szilvia
        szofia szymon tabatha tabitha tad tadashi tadej tadesse tadeu tadeusz tadhg tae-hyung tae-yang taehyung taemin
        tafari tage taha tahir taichi taina taisiya taiwo takako takashi takeo takeshi taku takumi takuya tal tala
        talal talbot tali talia tallulah tam tama tamar tamara tamari tamas tameka tamer tami tamia tamika tamiko
        tamim tamir tammi tammie tammy tamrat tamsin tan tancredi tandi tane taner tanesha tanguy tania tanika tanisha
        tanja tanmay tanneke tanner tansu tansy tanuja tanvi tanya tao tapio tara taraneh taras tarcisio tarek tarik
        tariq tariro tarja taro tarquin tarun taryn tasha tasneem tasos tate tatenda tatiana tatsuya tatum tatyana
        taufiq tauno tavish tavita tawan tawanda tawny tayfun taylor teagan ted teddy teemu tegan teguh tegwen tejas
        telma temel temitope tendai tenley teodor teodora teodoro teoman terence teresa terez tereza teri terje tero
        terrance terrell terrence terri terry teruo tesfaye tesni tess tessa tetsuya teun tevfik thabang thabo thach
        thad thaddeus thais thaksin thalia thamer thanasis thandeka thandi thandiwe thanh thanos thao thatcher thea
        thelma themba thembi themis theo theodor theodora theodore theodoros theofilos theoni theresa therese theun
        thi thiago thibault thibaut thida thien thierry thijs thilo thinh tho thodoris thokozani thomas thomasina thor
        thora thorbjorn thordis thore thorsten thorvald thu thuan thulani thurman thuy tia tiago tiana tiara tiberiu
        tibor tida tien tiernan tiffany tigran tihomir tiia tiina tiit tilda till tilly tilo tim timea timmy timo
        timofey timothee timothy timur tin tina tineke ting tingting tinsley titan titouan titus tivadar tiwa tiziana
        tiziano tjeerd toan tobi tobias toby tod todd toini toivo tolga tolu tolya tom tomas tomasz tomek tomislav
        tommaso tommy tomo tomoko tomomi tomos tone tong toni tonia tonino tony tonya toomas topi tor torben torbjorn
        tord tore torgeir tori torill torkel torquil torstein torsten toru torvald toshiko toshio tova tove tracey
        traci tracie tracy traian trang traudl travis travon trayvon trefor tremaine trent trevor tri tricia trina
        trine trinh trinidad trinity tripp trish trisha tristan trixie troels trond troy trude trudi trudy truls
        truman trung trupti truus trygve tsegaye tshepo tsubasa tsutomu tsuyoshi tsvi tu tuan tuathal tuba tucker
        tudor tudur tugba tugce tui tuija tulay tulin tullio tumelo tuncay tunde tung tuomas tuomo turan turgut turhan
        turner tushar tuti tuukka tuula tuyen tuyet ty tyler tymon tymoteusz tyra tyree tyreek tyrell tyrese tyrone
        tyson tzipi tzvi ubaid ubon uche uchenna uday udo ufuk ugo ugochi ugonna ugur ui-jin ujjwal uju ulas ulf uli
        ulises ulla ulli ulrich ulrika ulrike ultan ulyana ulysses uma umar umberto umesh umit umm umut una unni upton
        urban urho uri uriah uriel urmas urpo ursa ursel ursula urszula usama uschi usha usman uta utami ute utkarsh
        utku uwe uxue uyen uzi uzo uzoma vaclav vadim vaggelis vagn vahan vahid vaino vaishali val valarie valdemar
        valdis valencia valentin valentina valentine valere valeri valeria valerie valerio valeriya valery valter van
        vanesa vanessa vanni vanya vardan varsha varun varvara vasant vasco vasile vasiliki vasilis vasiliy vasily
        vassilis vasso vasudha vasya vasyl vaughan vaughn vedran veena veera vegard veikko veit velma vendula venkat
        venkatesh venus vera vered verena verity vern verna vernon veronica veronika veronique vesa vesna vic vicente
        vicki vickie vicky victor victoria victorianne vidal vidar vidya viet viggo vihaan vijay vijaya vikas vikram
        viktor viktoria viktoriya vilde vilhelm vilho ville vilma vilmos vimal vinay vince vincent vincenza vincenzo
        vineet vineeta vinh vinita vinko vinny vinod viola violaine violet violette viorel viorica vipin vipul virag
        viraj virgil virgilio virginia virginie virpi vishal vishnu visnja vit vitale vitaliy vitaly vitezslav vito
        vitor vitoria vittoria vittorio viv vivaan vivek viveka vivian viviana viviane vivien vivienne vlad vladimir
        vladislav vladlena vlado vlasta vojtech volkan volker volkmar volodya volodymyr vova vuk vy vyacheslav
        vytautas waclaw wade wael wafa wagner wahid wahyu wairimu walburga waldemar waleed walid walker wallace wally
        walt walter waltraud wambui wanchai wanda wangari wanja wanjiku wanjiru waqar ward warren wasim wati wayan
        waylon wayne wei weidong weihong weijun weimin weiwei wekesa wellington wen wenbin wendell wendi wendy wenhao
        wenjie wenjing wenli wenyan wenzel werner weronika wes wesley westley weston whitney wichai widad widodo
        wiebke wieke wieslaw wieslawa wietse wiktor wiktoria wilbert wilbur wilco wilda wilder wiley wilf wilfred
        wilfried wilhelm wilhelmina wilhelmine will willa willard willem willemijn willi william willie willis willow
        willy wilma wilson wim winfield winfred winifred winnie winona winston winthrop wiremu witold wlodzimierz
        wojciech wojtek wole wolf wolfgang wolfram won-bin woo-jin woodrow woody woojin worku wouter wren wrenley wu
        wulan wyatt wylie wyn xander xanthi xaver xavier xenia xia xiang xiao xiaobo xiaodan xiaofei xiaohong xiaohui
        xiaojun xiaoli xiaoling xiaomei xiaoming xiaoping xiaowei xiaoxia xiaoyan xiaoyu xico ximena xin xinyi xinyu
        xiomara xiulan xiuying xolani xu xuan xue xuemei yaa yaakov yacoub yael yaffa yagmur yago yahya yair yakov
        yakup yalcin yalda yale yaling yan yana yanan yang yanhong yanling yanmei yann yannick yannis yanping yanti
        yanyan yaqub yara yaron yaroslav yaroslava yasaman yasar yasemin yaser yash yashwant yasin yasir yasmeen
        yasmin yasmine yasuko yasuo yating yavuz yaw ye-jin yegor yehonatan yehoshua yehuda yehudit yeji yejide yejin
        yekaterina yelena yeliz yelizaveta yen yeon yeon-woo yesenia yeter yetunde yevgenia yevgeny yevhen yi yiannis
        yichen yifan yifei yigal yigit yijun yildiz yilmaz yin ying yingluck yingying yiorgos yisrael yitzhak ylva
        yngve yoav yochanan yoel yogesh yohan yohannes yoichi yoko yolanda yolande yonas yonatan yong yong-ho yongjian
        yongqiang yoo-jin yoon-ah yoona yoram york yosef yoshi yoshie yoshiko yossi yosuke yotam younes young-hee
        young-ho young-jae young-mi young-soo youngho younis yousef youssef ysabel yu yu-jin yuan yuanyuan yubo yudi
        yue yuhan yui yuichi yuji yujin yuka yukari yuki yukiko yukio yuko yulan yuli yulia yuliya yumei yumi yumiko
        yun yuna yuni yunus yuri yurii yuriko yuriy yusuf yusuke yuta yutaka yuto yuval yuvraj yuxuan yuya yuying
        yuzhen yves yvette yvon yvonne zac zach zachariah zacharias zachary zack zafer zahava zahra zaid zain zaina
        zainab zainabu zainal zaira zakaria zaki zalman zander zane zanele zara zawadi zayden zayn zaynab zbigniew
        zbynek zbyszek zdena zdenek zdenka zdravko zdzislaw ze zebulon zeca zedong zeenat zeev zehava zehra zeina
        zeinab zeke zekeriya zeki zekiye zelda zeliha zeljka zeljko zelma zeno zenon zerrin zev zewdu zeyad zeynep
        zhanna zhe zhen zheng zhenhua zhenya zhigang zhihao zhiming zhiqiang zhiwei zhiyuan zhong zhu zhuo ziad ziba
        ziga zihan zimo zina zinaida zion zisis zita ziv zixuan ziyi zlatan zlatko zoard zodwa zoe zoey zofia zohreh
        zoi zola zoltan zongying zora zoraida zoran zorana zosia zoya zsanett zsofia zsolt zsombor zsuzsa zsuzsanna
        zsuzsi zubair zuberi zubeyde zuhal zulfiqar zulkifli zuri zuzana zuzanna zvi zvonimir zygmunt
        """
}
