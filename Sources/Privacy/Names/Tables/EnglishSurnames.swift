/// Surnames as English texts write them, of many origins.
///
/// Source: general knowledge of public statistics of names, put down by hand; no list was copied.
/// Lower case without accents: only `a` to `z`, the apostrophe and the hyphen.
/// A surname of several words has hyphens between them: `de-la-cruz`, `van-dijk`.
package enum EnglishSurnames {
    /// The words, in alphabetical order, separated by white space.
    package static let words = """
        aaberg aalto aarts aas abad abadi abazari abbas abbasi abbasian abbot abbott abboud abdallah abdelaziz
        abdelrahman abdi abdo abdrakhmanov abdul abdulla abdullah abdullahi abe abebe abed abel aberg abergel
        abernathy abidi abiodun abney aboud abouzeid abrahamian abrahamsson abramov abramova abramovich abramowitz
        abrams abramson abreu abu-bakr abubakar acar acevedo acharya acheampong achebe acker ackerman ackermann
        ackroyd acosta acton acuna adachi adair adam adamczyk adams adamski adamson adamu adcock addison addo adebayo
        adebisi adegoke adekunle adelaja adeleke adeleye ademola adeniyi adesanya adewale adeyemi adhikari adichie
        adiguzel adjei adkins adler adomako afanasyev afolabi afolayan afshar agarwal agathangelou agbaje aggarwal
        agnelli agnew agrawal aguado aguayo agudelo agudo aguilar aguilera aguinaldo aguirre agyei agyeman ahearn
        ahern ahlberg ahlgren ahlstrom ahluwalia ahmad ahmadi ahmadinejad ahmadzai ahmed ahn ahonen ahuja ai ainsworth
        aitken aiyer aizawa ajayi ajibade akana akande akar akbar akbas akbulut akdag akel akerman akers akgul akhavan
        akhtar akin akinola akinwale akiyama akkaya akpan akram aksoy aksu aktas akuffo al-amin al-bashir al-dosari
        al-fayed al-ghamdi al-haddad al-hashimi al-hassan al-jaber al-khalifa al-khatib al-mansoori al-masri al-najjar
        al-otaibi al-qahtani al-rashid al-sabah al-saud al-shammari al-zahrani alabi alam alami alao alarcon alavi
        alba albanese albarran albayrak albert albrecht albright albu alcala alcantara alcaraz alderson aldrich
        aleksandrov alekseev aleman alexakis alexander alexandrou alexandrov alexeyev alexiou alfaro alfonso alford
        ali aliaga aliyu alkan allan allard allcock allen allerton allison allsop almeida almonte almqvist alon alonso
        alonzo alston altamirano alter altin altmann altun alva alvarado alvarez alvi amadi amador amankwah amano amar
        amara amaral amaro amato amaya ambler ambrus ames amezcua amin amini amir amiri amirkhani amoah amoako amos
        ampofo anagnostopoulos anand anane anastasiou anaya anders andersen anderson andersson ando andrada andrade
        andre andreassen andreasson andreescu andreev andreou andrew andrews andreyev andrzejewski angel angelopoulos
        anguiano aniagolu annan ansah ansari anstey antal anthony antoine antonelli antonescu antonini antoniou
        antonopoulos antonov antonsen antunes antunez anwar anyanwu ao aoki aoyama apgwynn aphane apikian apodaca
        aponte apostolou appel appelbaum appiah appleby applegate appleton aquino arafat aragon aragones arai arakawa
        arakelian araki arana aranda arango araujo araya arbelaez arce archer archuleta ardila arellano arevalo
        arguello argyropoulos ari arias ariel arif arima arjona arkhipov arkin arkwright armenta armijo armitage
        armstrong arnaud arndt arnesen arnold arora arranz arredondo arriaga arrieta arroyo arslan arteaga arthur
        artis arundel arvidsson arya asad asadi asai asamoah asano asante asare asencio asghar ash ashby ashcroft
        asher ashkenazi ashley ashraf ashtari ashton ashworth askari askew aslam aslan aspinall asplund assad asthana
        aston astudillo atalay atallah ates athanasiou atherton athwal atias atkins atkinson atta attenborough attwood
        atwood aubert aubrey auger augustine augustyniak aulakh aune austin autry avakian avalos avci avelar avery
        avila aviles avital avraham awad awan awolowo awuah axelsson ay ayad ayala aydemir aydin aydogan ayers ayodele
        ayoub ayres ayyar ayyub azad azam azevedo azimi aziz azizi azoulay azuma baba babangida babatunde babayan
        babcock babic babu baca bacci bach bachmann backman bacon badal badawi badea bader badger bae baek baer baez
        baeza bagchi bagdasarian bagheri bagley bagshaw bagwell bah bahr bahrami bai baier baig bailey bailly bain
        baines bains bair baird bajaj bajramovic bajwa bak baker bakhtiari bakir bakke bakken bakker bako bakos bakr
        bakshi bal balakrishnan balan balasubramanian balaz balazs balci balderas baldi baldwin bales balewa balfour
        ball balla ballard ballesteros baloch balog balogh balogun baltazar bamford bamgbose bancroft banda bandara
        banderas banerjee banerji bang bangash bangura banks bannister bansal banuelos banyai bao baptista barahona
        barajas barak barakat baran baranov baranowski barba barbee barber barbier barbieri barbosa barbu barcelo
        barclay bardsley baresi barfield barger barisic barkan barker barkley barksdale barlow barnard barnes barnett
        barnhart baron barone barr barraclough barragan barraza barre barreiro barrera barreto barrett barrientos
        barriga barrios barron barros barroso barrow barry barta bartels barth bartha barthelemy bartholomew
        bartkowiak bartlett bartley bartok barton bartsch barua barwick barzegar barzini bas basar basaran bashara
        bashir basile basit bass bassett basso bastidas bastos basu batchelor bateman bates batista batra batt
        battaglia batten battersby battle baudry bauer baugh baum baumann baumgartner bautista baverstock baxter bayer
        baylis bayona bayrak bayraktar bayram bazzi beach beal beaman bean bear beard beardsley beasley beatty
        beauchamp beaulieu beaumont beaver becerra becerril bechtel beck becker beckett beckham beckman beckmann
        beckwith beddoe bedford bedi bediako beekman beers begay begin begley begovic begum behan behrendt behrens
        behzadi beil bejarano bekar bekele belanger belcher belew bell bellamy beller bellingham bellini bello
        bellucci belmonte belousov belov belova belton beltran belyaev ben-ami ben-ari ben-david ben-gurion ben-shahar
        benard benavente benavides benavidez benayoun bender benedetti benes benetti benfield benitez benjamin benko
        bennet bennett bennington benoit benson bentley benton benz berg berge berger bergeron bergh berglund bergman
        bergmann bergqvist bergsma bergstrom beridze berkeley berki berkowitz berlin berlusconi berman bermudez bernal
        bernard bernardi bernardini bernhardt bernier bernstein berntsen berridge berrios berrocal berry berti bertin
        bertini bertrand besnard bessant best betancourt betancur bethea bettany betts betz bevan beverly bexley
        beydoun beyer bhagat bhakta bhalla bhandari bhardwaj bhargava bhasin bhat bhatia bhatnagar bhatt bhattacharjee
        bhattacharya bhatti bhavsar bhowmick bhutto bian bianchi bianco bickerstaff bickford biddle bielecki biermann
        biggs bilal bilgin billingham billings binder bingham bingol binkley birch bird birkett biro birtwistle
        bischoff bishara bishop biswas biton bjork bjorklund black blackburn blackman blackmon blackmore blackshaw
        blackstock blackwell blackwood blaha blaine blair blake blakely blanc blanchard blanchet blanco bland
        blankenship blanton blasco blaszczyk blazek blazevic bledsoe blevins bloch block blocker blom blomqvist
        blondel bloom bloomfield blount bloxham blue blum blumenthal blunt bo boakye boateng bobrov bock boddington
        bode bodnar bodo boehm boer boersma bogan bogdan bogdanov boggs bognar bohm bohme bohn boiko boisvert bok
        boland bolanos bolden bolin bolt bolton boman bond bondar bondarenko bonds bonet bonetti bonfanti bonhomme
        boniface bonifacio bonilla bonnard bonner bonnet bonsu boogaard booker boone booth boothroyd bora borah
        borbely borden borders bordoni borg borges borisov borja borkowski born boros borowski borrego borrelli bos
        bosch bose bosman bostic bostock bostrom bosworth botelho botezatu botha bouchard boucher bouchet boudreaux
        boulanger boulay boulos boulton bourdon bourgeois bourne bousquet boutin boutros bouvier bouwman bowden bowen
        bowers bowes bowie bowles bowling bowman bowyer box boyajian boyce boyd boyer boykin boyko boyle bozic bozkurt
        bozsik bracewell bracken brackett bradbury braden bradford bradley bradshaw brady bragg braithwaite brambilla
        bramley branch brandao brandl brandon brandt branham brannigan brannon brannstrom branson brant brantley brar
        bratt braun bravo bray brearley breen brekke brennan brenner brereton breslin breton breuer brewer brewster
        briand brice briceno bridgeman bridges brierley briers briggs bright brindley brinkley brinkmann brinson
        briones briscoe brisson brito britt brittain britton brkic broadbent broadhurst broadway brock brockbank
        brodsky brogan bromley bronson brooke brookes brooks broom brosnan brotherton broussard brouwer browder brower
        brown browning brownlee brownlow broyles brubaker bruce bruckner bruford brugger bruins brun bruneau brunet
        bruni brunner bruno bruns brunson bruun bryan bryant bryson brzezinski buber buch buchanan buchholz buchner
        buck buckingham buckley buckner budai budiman buendia bueno buffon buford buhari buhler bui buijs bukowski
        bulgakov bull bullen bullock bulut bumgarner bunch bunting burbage burch burchett burden burdett bures burger
        burgess burgin burgos burke burkett burkhardt burkhart burleson burnett burnham burnley burns burnside burrell
        burris burroughs burrow burrows burt burton busby busch bush busse bustamante bustos butcher buthelezi butler
        butt butterfield butterworth butts buxton byers bykov byng bynum byrd byrne byrnes byron byun caballero
        cabello cabezas cabral cabrera cadman cadogan cagle cahill cai caicedo cain cakir cakmak calabrese calder
        calderon caldwell calero calhoun caliskan callaghan callahan callan calloway calvert calvi calvin calvo
        camacho camara camargo cameron camilleri camp campbell campo campos camus canales canali candan candelaria
        canedo canizales cannavaro cannon cano cantero cantrell cantu cantwell canty cao capek capello capone caprio
        capstick caputo caraballo carbajal carballo carberry carbery carbone card carden cardenas cardinale cardona
        cardoso cardozo cardwell carey carli carlin carlisle carlsen carlson carlsson carlton carlyle carmichael
        carmody carmona carnegie carney caro carolan caron carpenter carpentier carr carranza carrasco carrasquillo
        carre carreno carreon carrera carrier carrigan carrillo carrington carrion carroll carson cartagena carter
        cartier cartwright carty caruso carvajal carvalho carver casado casali casals casanova casas case casey cash
        casillas cason cassidy castaneda castano casteel castellano castellanos castelli castellon castilla castillo
        castle castrejon castro catalano catchpole cates cattaneo catterall caudill cavalli cavanaugh cavazos
        cavendish cawley cayetano cazares ceballos ceccarelli cecchini cech ceesay ceja celik cen centeno cepeda cerda
        cermak cerna cerny cervantes cervera cesari cetin cetinkaya cha chabot chacon chadha chadwick chae chahal chai
        chaimovich chaiyasit chakrabarti chakraborty chakravarty chalmers chamberlain chamberlin chambers champagne
        chan chandler chandra chandran chandrasekhar chaney chang chantarasiri chao chaparro chapman charalambous
        charbonneau charles charlton charnley charoenphol charpentier charron chartier chase chatterjee chatterton
        chaturvedi chau chaudhari chaudhary chaudhry chaudhuri chauhan chauvin chavarria chaves chavez chawla cheek
        cheema cheeseman cheetham chege chen cheng cheon chernov chernyshev cherry cheshire chester chesterton
        chevalier chevallier chhabra chi chiang chiba chikwanda childers childress childs chilongo chin chino chirwa
        chisholm chiu chivers cho choate choe choi chon chong choo chopra chou choudhary choudhury chow chowdhury
        christ christensen christian christiansen christie christodoulou christoffersen christofi christopher christou
        chu chuang chugh chukwu chukwuma chun chung church churchill cicek cieslak cifuentes cintron ciobanu cipriani
        cisneros cisse claes claessens clancy clapham clapp clark clarke claude clausen clausson clay clayton cleary
        clegg clem clemens clement clemente clements clerc clery cleveland clifford clifton cline clinton clohessy
        cloud clough coakley coates coats coban cobb cobbs cobham coburn cochran cockburn cody coe coelho coetzee
        coffey coffin coffman cogan coghlan cohen cojocaru coker colbert colburn colby coldwell cole colebrook coleman
        coletti colgan colin collado collazo collet collette colley collier collingwood collins collinson colman
        colmenares colombo colon colvin combs comer compton comte conaghan conboy concannon concepcion condon cong
        conley conlon conneely connell connelly conner connery connolly connor connors conrad conran conroy considine
        constable constantin constantinescu constantinou conte conteh conti contractor contreras conway conwy coogan
        cook cooke cooley coombes coombs coon cooney cooper cope copeland copley coppell coppola corbett corbin
        corcoran cordeiro corden cordero cordier cordova corey corley cormier cornejo cornelius cornell cornett corona
        coronado corral corrales correa correia corrigan corsini cortes cortese cortez corti cortina cosar cosby cosic
        coskun costa costantini costanzo costea costello costigan cote cottam cotter cotton cottrell couch coughlan
        coulibaly coulon coulson coulter courtney courtois cousin cousins couto couture covarrubias coverdale
        covington cowan coward cowart cowley cox coxon coyle coyne cozzi crabb crabtree craddock craft cragg craig
        crane cranston craven crawford crawley crean creech creedon cremin crenshaw crespo cresswell crews crichton
        crist cristea crocker crockett croft croitoru crompton cromwell cronin cronje crook crosby cross crossley
        crouch crow crowder crowe crowell crowley crowther cruickshank crum crump cruz csaszar cseh cserna csonka
        cuddihy cuellar cuenca cuesta cuevas cui cullen culligan cullinane culp culpepper culver cumming cummings
        cummins cunha cunliffe cunningham cupp curley curran currie curry curtin curtis curzon cusack cyr czajka
        czajkowski czarnecki czerwinski d'agostino d'alessandro d'amato d'amico d'angelo d'antonio d'arcangelo dabbagh
        dabrowska dabrowski dacre dag dagdelen dahan daher dahl dahlberg dahlgren dahlstrom dai daigle dailey dainty
        dalal dalgleish dalla dallaire dallas dalrymple dalton daly dam damico danby dang dangote dani daniel daniell
        daniels danielsen danielsson danielyan danjou danjuma danner dao daoud dar darby darden darko darling darnell
        darwin darwish darzi das dasgupta datta daugherty daughtry davalos dave davenport davey david davidsen
        davidson davie davies davila davis davison davoudi davydov dawe dawkins dawson day dayal dayan de de-boer
        de-bruijn de-bruin de-graaf de-groot de-guzman de-haan de-jong de-jonge de-koning de-la-cruz de-la-rosa
        de-lange de-leeuw de-luca de-rosa de-ruiter de-santis de-silva de-smet de-vos de-vries de-waal de-wit deak
        deal dean deasy deaton deb debnath debose deckard decker deegan deeney degroot dejesus dekker del-rio del-toro
        dela-cruz dela-pena delacroix delacruz delage delahunt delaney delarosa delaunay deleon delgadillo delgado
        delic delmas delong delos-reyes delossantos deluca delvalle demetriou demir demirci demirel demirtas demissie
        dempsey denby deng denham denholm denisov deniz dennehy denney denning dennis dennison denny dent denton deol
        dere derosa desai deschamps deshmukh deshpande desjardins desmarais desrosiers desta deukmejian deutsch devane
        devaney devaux devereaux devereux devgan devine devlin devore devos devries dewan dewey dewhurst dewi dewitt
        dey dhaliwal dhar dhawan dhillon dhindsa di-marco di-stefano diab diaconu dial diallo diamond diao diarra diaz
        dibble dicken dickens dickerson dickey dickinson dickson diego diehl dietrich dietz diez diggs dignam dijkstra
        dill dillane dillard dillon dima dimaculangan dimitriadis dimitriou dimitrov dimitrova dimmock dimopoulos ding
        dinh dinsdale dinu dion diop diouf dissanayake ditlev dittrich diver dix dixit dixon djokovic djordjevic
        dlamini dmitriev doan dobbie dobbins dobbs dobos dobre dobson dockery dodd dodds dodge dodson doe dogan
        doganay dogru doherty doi dolan dolezal domanski dombrowski domingo domingues dominguez donahue donald
        donaldson donati donegan dong donkin donkor donnellan donnelly donofrio donoghue donohue donovan doogan doolan
        dooley doran dorman dorn dorsey doshi dostal dostoevsky dotson doty dou dougherty doughty douglas douthwaite
        dow dowd dowdy dowling downey downing downs doyle dozier dragan dragic drake drakos drennan drescher dressler
        drew driessen drinkwater driscoll drouin drummond drury du du-plessis du-preez du-toit dua duan duane duarte
        dube dubey dubois dubreuil duchamp duchesne duckett duckworth duda dudas dudek dudley duff duffield duffy
        dufour dugan duggan duhamel duignan duke dukes duman dumas dumisa dumitrescu dumitru dumont dumoulin dunbar
        duncan dunham dunlap dunleavy dunlop dunn dunne dunning dunphy dunstan duong duplessis duplooy dupont dupree
        dupuis dupuy duque dur duran durand durant durbin durcan durham durkan durmaz durmus durr durrani durrant
        dusek duterte dutt dutta dutton duval duvall dvorak dvorakova dwivedi dwyer dye dyer dykes dyson dziedzic
        eagles earnshaw easley eason east eastman easton eastwood eaton ebadi ebert ebo ebrahimi eccles eccleston
        echevarria echeverria echo eckert eckstein economou eddington eddy eden eder edet edgar edgerton edlund
        edmonds edmondson edmund edvardsen edwards effiong efimov egan egeland egerton egorov eguchi ehlers eichhorn
        eid einarsson eisele eisenberg ejiofor ek ekberg eke ekinci eklund ekman ekstrom ekwueme el-sayed elamin elbaz
        elder eldridge eleftheriou elgar elias eliassen eliasson elizalde elizondo elkayam elkins eller ellingsen
        ellington elliot elliott ellis ellison ellsworth ellwood elmas elmasry elmore elofsson elphick elsayed
        elsworth elton ely emanuele embleton emenike emerson emery emmerson enache enahoro encinas endo engel
        engelhardt engen england engle english engstrom ennis enomoto enqvist enright enrile enriquez entwistle eom
        epps epstein er erasmus erbas ercan erdei erdelyi erdem erdmann erdogan erdos eren ergin ergun erickson
        eriksen eriksson erkan ernst erol errington ershov ersoy ertas ertekin ertugrul erwin escalante escalera
        escalona escamilla escobar escobedo escribano escudero esfahani eshkol eskandari eskridge esparza espejo
        espinal espino espinosa espinoza esposito esquivel esser essien esteban estep estes esteves estevez estrada
        estrella etheridge etienne etim eubanks evangelista evans evensen everard everett evers ewing exley eynon eze
        ezeh ezell fabbri faber fabian fabre facchini fadel fagan fahey fahim fahmy fahy fair fairbanks fairchild
        fairclough fairfax fairweather faisal fajardo fakhoury falcone falk fallon falvey fan fanelli fang fanning
        farago farah farahani faraj fares farhadi farhat faria farias farina farkas farley farmer farnham farnsworth
        farooq farooqi farouk farquhar farr farrant farrar farrell farrelly farris farrow faruqi fashola fassbender
        fathi faulkner faulks faure faust favre fawaz fawcett fay fayad fayed fazekas fazio fedorov fedorova feher fei
        feigenbaum feijoo feinberg feinstein fekete felder feldman feldmann feldstein feliciano felix feliz fell
        felton feng fennell fennelly fenton fenwick ferguson ferland fernandez fernando ferrand ferrandez ferrara
        ferrari ferrario ferraro ferreira ferrell ferrer ferretti ferri ferris ferro ferry fiala fiedler fielding
        fields fierro figueiredo figueroa filatov filipovic filippov finch fine fink finkel finkelstein finley finn
        finnegan finneran finnerty finney fiore fiorentino fiorini firth fischer fish fisher fishman fisk fitch
        fitzgerald fitzgibbon fitzmaurice fitzpatrick fitzsimmons fitzsimons flack flaherty flanagan flanders flannery
        flavin fleck fleischer fleischmann fleming fletcher fleury flint flood flora florea florence flores florio
        flowers floyd flynn fodor foerster fofana fogarty fogel foldi foley follett fomin fong fonoti fonseca fontaine
        fontana fontenot fontes foote forbes forbis ford forde foreman forero forestier forgacs forman forrest
        forrester forsberg forsell forshaw forsman forster forsyth forsythe fort forte fortier fortin fortner fortune
        foss fossum foster fothergill fotiou foucher fountain fourie fournier foust fowler fowles fowlkes fox foxcroft
        foy fraga fraile fraley franca franceschi franceschini franchi francis francisco franco francois frandsen
        frank franke franken franklin franks fransson frantz franz fraser frazier frederick fredriksen fredriksson
        freed freedman freeman freer freitag freitas french freund frey frias fricke fridman friedlander friedman
        friedrich friend friis fritsch fritz froehlich froggatt frohlich frolov fromm frost frutos fry frye fryer fu
        fuchs fuente fuentes fujii fujikawa fujimori fujimoto fujimura fujino fujioka fujisawa fujita fujiwara fukuda
        fukui fukumoto fukushima fuller fulop fulton fumagalli fung funk funke furlong furman furness furukawa furuta
        fusco gaal gable gabriel gabrielsen gabrielsson gacheru gadsby gaeta gaffney gage gagne gagnon gaillard gaines
        gainey gaitan gaither gajda gajewski gal galambos galan galanis galarza galbraith gale galeano galicia galili
        galindo galkin gallacher gallagher gallardo gallegos galli galligan gallo galloway galsworthy galvan galvez
        galvin gama gamarra gambino gamble gamboa gamez gammon gan gandhi gang ganguly gann gannon gant gantz gao
        garay garber garces garcia gardiner gardner garfield garforth garg garibaldi garibay garland garner garnett
        garnier garofalo garrahan garrett garrido garrison garside gartner garvey garvin gary garza garzon gaskell
        gaskin gaspar gasparini gasparyan gaston gatdula gates gatewood gatlin gatti gaudet gaudreau gaur gauthier
        gautier gavin gaviria gavish gavras gavrilov gay gaye gaytan ge geary gebhardt gebre geddes gee geerts geiger
        geisler gelashvili gelbart geller gendron geng genovese gentile gentili gentry geoffroy geoghegan georgakis
        george georgescu georgiadis georgiev georgieva georgiou geraghty gerard gerasimov gerber gergely gerhardt
        gerlach germain gerritsen gertner gervais geum geyer ghaffari ghanem ghani ghasemi ghazali gheorghe ghilardi
        ghorbani ghosh ghoshal giang giannakis giannini giannopoulos gibb gibbons gibbs gibney gibson giddens giese
        gifford gil gilani gilbert gilbertson gilboa gilchrist giles gill gillam gillard gilles gillespie gillet
        gillett gilliam gilligan gillis gilman gilmartin gilmore gilroy gimenez ginsberg ginsburg giordano giraldo
        girard giraud girault girma giron gitau githinji giuliani giusti givens gjerde gladden gladstone glaser glass
        gleason gledhill gleeson glenn glick glover glowacki gluck glynn goad gobel godard goddard godfrey godinez
        godoy godwin goebel goel goetz goff gogarty goins gois gok gokce gokhale gokmen golan gold goldberg golden
        goldenberg goldfarb goldman goldsmith goldstein golestani golovin golshani golubev gomes gomez goncalves gong
        gonsalez gonsalves gonzales gonzalez goo gooch good goodall goodchild goode gooden goodfellow goodman goodrich
        goodson goodwin goodyear gopal gopalakrishnan gopalan gorbachev gordeev gordon gorecki gorman gormley gorska
        gorski gosling goss gosselin goswami goto gottlieb gotz gou gough gould goulet gower goyal grabowska grabowski
        grachev gracia grady graf grafe graff graham grahn grajeda granado granados granger granja granlund granqvist
        grant grassi graves gray grayson graziani grealish greatorex greaves greco green greenbaum greenberg greene
        greenfield greenhalgh greenhill greenhough greening greenlee greensmith greenspan greenwood greer gregg
        gregoire gregory gregson grenier grenville gresham grewal grgic grieco grier grieve griffin griffith griffiths
        griggs grigore grigoriev grigoryan grigsby grijalva grimaldi grimes grimm grimshaw grimwood grinberg grissom
        griswold groen groff grondin gross grosse grossi grove grover groves grubbs gruber grundy grzelak gu guajardo
        guan guardado guardiola gudmundsdottir gudmundsson guedes guenther guerin guerra guerreiro guerrero guest
        guevara guha gui guichard guidi guidry guilbert guillaume guillen guillot guimaraes guinn gul gulati
        gulbenkian gulbrandsen guler gulley gultekin gulyas gumede gumus gunawan gunawardena gundogdu gunes guney
        gungor gunn gunnarsson gunning gunter gunther guo gupta gur gurley gurrola gursoy gurung guryev gusev
        gustafson gustafsson gustavsson guthrie gutierrez guttman guven guy guyot guzel guzman gwak gwilym gwon gwynne
        gyasi gyorgy gyulai haag haaland haan haas haase habib habibi hacker hackett hadad haddad haddadin hadden
        haddock haddon hadi hadley hadzic hafeez hagan hagemann hagen haggerty hagos hahn haider haigh hail hailu
        haines hainsworth hairston hajdu hajek hakan hakansson hakim hakimi hakkinen hakobyan hakopian halabi halasz
        halcomb hale halevi haley halilovic halim hall hallam halliday halliwell halmos halonen halperin halsall
        halstead halvorsen ham hamad hamada hamaguchi hamalainen hamamoto hamann hambardzumyan hamby hamdan hameed
        hamel hamer hamid hamidi hamilton hamlin hamm hammarberg hammer hammond hammonds hamoud hampson hampton han
        hanafin hancock hand handa handley haney hang hanif hanke hankin hanks hanley hanna hannah hannigan hannon
        hanrahan hanratty hansen hanson hanssen hansson hao haq haque hara harada haraguchi harahap harari harb
        harcourt hardacre hardcastle harden hardesty hardin harding hardwick hardy hare hargreaves hargrove hari
        harker harkin harkins harlan harley harlow harman harmati harmon harms haroun harp harper harr harrell
        harrelson harries harrington harris harrison hart hartigan hartikainen hartley hartman hartmann hartnett
        hartono hartwig harutyunyan harvey harwood hasan hasegawa hashem hashemi hashimoto hashmi haskins haslam
        hassan hassanein hastings hatano hatch hatcher hatem hatfield hathaway hattori hatzis hauge haugen haugh
        haughey haupt hauser havel havlicek hawk hawkes hawkins hawksworth hawley haworth hawthorne hay hayakawa
        hayashi hayden haydock hayes hayhurst haymes haynes hayward haywood hazan hazelwood hazlitt head headley healy
        heaney heap heard hearn heath heaton hebden hebert heck hedberg hedlund hedman hedrick hedstrom heffernan
        hegarty hegde hegedus hegyi heikkila heikkinen hein heine heinemann heinonen heinrich heinz heinze held
        helland heller hellgren helliwell hellstrom helm helms helton hemingway hemmings hempel henaghan henare
        henderson hendricks hendrickson hendriks hendrix hendry heneghan heng henkel henley hennessy hennig henning
        henriksen henriksson henriques henriquez henry henshaw hensley henson hentschel heo hepburn hepworth heraghty
        herbert herbst herczeg heredia hereward herlihy herman hermann hermans hermansen hermansson hermosillo
        hernandez hernando herndon herold herr herrera herrero herrick herring herrmann herron hershberger hershkowitz
        herve herzl herzog heseltine heslop hess hesse hester hetherington heuer hewitt heydari heyes heywood hiatt
        hibbard hibbert hickey hickling hickman hicks hickson hidaka hidalgo hidas hidayat higa higashi higginbotham
        higgins higginson higgs highsmith hightower higson higuchi hijazi hildebrand hildebrandt hildreth hill hiller
        hilliard hillman hilton hinchcliffe hindle hindley hinds hines hinkle hino hinojosa hinton hinz hirai
        hiramatsu hirano hirata hirayama hird hirose hirsch hirschfeld hirst hitchcock hitchens hite hjelm hlavac
        hlongwane ho hoang hoare hobbs hobday hobson hoch hockney hodder hodge hodges hodgkin hodgkinson hodgson
        hodson hodzic hoeg hoekstra hoey hofer hoff hoffgaard hoffman hoffmann hofman hofmann hofstetter hogan hogarth
        hogue hohmann hohn holbrook holcomb holden holder holdsworth holgersen holgersson holguin holland holley
        holliday hollingsworth hollingworth hollins hollis holloman holloway holm holman holmberg holmes holmgren
        holmquist holmstrom holroyd holst holt holton holtz holz holzer homan honda honeycutt honeywell hong honjo
        hood hooker hooks hooper hoover hope hopf hopkin hopkins hopkinson hoppe hopper hopwood horak horakova horan
        horgan hori horie horikawa horiuchi horn hornby horne horner hornsby horovitz horowitz horsfall horsley horton
        horvat horvath hoshi hoshino hoskins hosokawa hossain hosseini hou hough houghton houle houlihan house houser
        houston hovhannisyan hovland howard howarth howden howe howell howells howes howland howlin hoyle hoyos hoyt
        hrabal hribar hristov hruska hrusovsky hrytsenko hsiao hsieh hsu hu hua huang hubbard huber hubert hubner
        huckaby huda hudak huddleston hudgins hudson huebner huerta huet huff huffman huggins hughes hughey huh hui
        huisman hull hulme hulsey humbert humble hummel humphrey humphreys humphries hundal hung hunnicutt hunt hunter
        huntington huntley huo hur hurd hurley hurrell hurst hurtado husain hussain hussein husseini hutagalung
        hutchins hutchinson hutchison hutton huxley huynh huysman hwang hyatt hyde hyland hylton hynes hyslop hyun
        iacono ibanez ibarra ibe ibrahim ibrahimi ichikawa iddon idowu idris ifans iglesias ignacio ignatiev igwe
        iheanacho iida iijima iizuka ikeda ikegami ilic iliescu illes illescas illingworth ilyin im imai imamura
        inagaki inan ince infante ingham ingleby inglis ingram iniguez inman innocenti inoue ioannidis ioannou ion
        ionescu iordache ip iqbal irani irby irfan irizarry irons irvin irvine irving irwin isaac isaacs isaev isaksen
        isaksson isbell isherwood ishibashi ishida ishiguro ishihara ishii ishikawa ishimoto ishiyama isik islam
        ismail iso isobe issa ito itoh ivanenko ivanov ivanova ivanovic iversen ives ivey ivic ivy iwai iwamoto
        iwasaki iwata iwobi iwu iyengar iyer izumi izzo jabbar jaber jablonska jablonski jack jackson jacob jacobs
        jacobsen jacobson jacques jacquet jadeja jadhav jaeger jafari jaffer jagannathan jager jagger jaggers
        jahangiri jahn jaidee jaimes jain jaiswal jajodia jakab jakeman jakob jakobsen jakobsson jakubowski jalali
        jallow jamal jamali james jameson jamil jamison jammeh janda jang jani janik janjua janke jankovic jankowska
        jankowski janosi jansen janssen janssens jansson janzen jaquez jara jaramillo jardine jarman jarrett jarvinen
        jarvis jasinski jasso javakhishvili javed jawad jaworski jayaraman jayasuriya jayawardene jean jeavons jebb
        jeffcott jefferies jeffers jefferson jeffrey jeffries jeffs jelinek jenkins jenkinson jenks jennings jennison
        jensen jeon jeong jeppesen jepsen jepson jerez jernigan jespersen jessen jessop jessup jewell jewitt jha
        jhaveri ji jia jian jiang jiao jimenez jin jindal jing jinnai jo jobe johal johannesen johannessen johannsson
        johansen johansson john johns johnsen johnson johnston jokai jolley jolly joly jomaa jonas jonasson jonathan
        jones jonker jonsdottir jonsen jonsson joo jordan jordon jorge jorgensen josefsson joseph josephson joshi
        joubert jourdan jovanovic jovic jowett joyce joyner ju juarez judd jude judge juhasz juhl jukes julien juma
        jun jung jurado juric justice kabila kabir kachaturian kaczmarczyk kaczmarek kaczynski kadakia kadar kadlec
        kaewkamnerd kagame kagan kahananui kahn kahraman kai kaiser kaji kakkar kaklamanis kalani kali kalinin kalkan
        kallio kalman kalogeropoulos kalra kalu kamaka kamal kamali kamara kamat kamata kamath kamau kamei kaminska
        kaminski kaminsky kamiya kan kanaan kanai kanda kane kaneda kaneko kang kannan kano kantor kanu kapadia
        kapanadze kaplan kapoor kaptein kapur kar kara karabulut karaca karadag karadzic karagiannis karahan karakas
        karakaya karakoc karakus karalis karam karaman karamanlis karami karanga karaoglu karapetyan karatas
        kardashian kardos karim karimi karimian kariuki karki karl karlsen karlsson karnik karolyi karp karpinski
        karpov karppinen karr kartal kasai kashdan kashyap kasparian kasprzak kassab kassem kataoka katayama katic
        kato katoh katsaros katsura katz katzenberg kaufman kaufmann kaul kaur kavak kavanagh kawabata kawaguchi
        kawahara kawai kawakami kawamoto kawamura kawano kawasaki kawashima kawata kay kaya kayabasi kaye kaymaz
        kazakov kazantzakis kazemi kazmi ke kealoha keane kearney kearns keating keats keaveney keawe kedzierski
        keegan keeley keen keenan keene keeney kehoe keil keita keith kekesi kekona kelemen keles keleti kelleher
        keller kellett kelley kellogg kelly kelsall kelso kelvin kemble kemp kemper kendal kendall kende kendrick
        kennard kenneally kennedy kenny kent kenyatta kenyeres keogh keohane kerekes kereszturi kerins kern kerr
        kerridge kerrigan kersey kershaw kertesz kessler kettlewell key keyes khachaturian khader khadka khalaf khaled
        khaleel khalid khalifa khalil khalili khamenei khan khanna kharitonov khatami khatib khatri khattak khawaja
        khomeini khosla khosravi khoury khumalo khurana khutsishvili khuu ki kiani kibaki kida kidd kiefer kiely
        kiernan kieu kiger kikuchi kil kilbride kilburn kilcoyne kilgore kilic kilinc killeen killick kim kimani
        kimball kimble kimoto kimura kincaid kinder king kingsley kingston kini kinnear kinney kinnunen kinoshita
        kinsella kinsey kinyanjui kipkemboi kippax kiptoo kirby kirchhoff kirchner kirillov kirk kirkbride kirkham
        kirkland kirkpatrick kirkwood kirschner kirui kirwan kis kiselev kiser kishi kishimoto kishon kisiel kiss
        kitagawa kitamura kitano kitchen kitchens kitching kitson kittichai kivinen kjaer kjeldsen klaus klein klemm
        klimov kline kling klose kluge knaggs knapp knezevic knight knighton knoll knott knotts knowles knowlton knox
        knudsen knutsen knutson ko kobayashi koc kocak koch kocharyan kocsis kodaly koehler koenig koester koffi koga
        koh kohl kohler kohli koike koivisto koizumi kojima kok kokkinos kokko kolar kolarova kolb kolesnyk kolev
        kolodziej kolodziejczyk koltai koltsov komaromi komarov komarova komatsu konate koncz kondo kondor kondratiev
        kone konecny kong konieczny konig koning konishi konno kono konovalov konrad konstantinidis konstantinou
        konstantinov kontos koo koopman kopec kopecky kopp korda koren korhonen korkmaz kormos korolev koroma kos kosa
        kose koseoglu koshy kosinski koskinen koster kostov kot kothari koukoulas kouyate kovac kovacevic kovacic
        kovacova kovacs kovalchuk kovalenko kovalev kovar kovats kowal kowalczyk kowalewski kowalska kowalski koyama
        kozak koziol kozlov kozlova kozlowska kozlowski kozma kraemer kraft krajewski krakowiak kral kralj kramer
        kranjc kratochvil kraus krause krauss krausz kravchenko kravchuk krawczyk krejci kremer kretschmer kri krieger
        krishna krishnamurthy krishnan krishnaswamy kristensen kristensson kristiansen kristoffersen kriz kroeger
        kroger krol krstic krueger kruger krupa krupin kruse krylov krzyzanowski kuang kubat kubiak kubicki kubo
        kubota kucera kucerova kucharski kucuk kudo kudryavtsev kuehn kufuor kuhn kuhne kuhnert kuijpers kuiper
        kuipers kulesza kulikov kulkarni kumagai kumar kun kundu kunene kunkel kunz kunze kuo kuramoto kurek kurian
        kurihara kurniawan kuroda kurokawa kurosawa kurt kurtz kurz kus kusuma kusunoki kuti kutlu kuwabara kuwahara
        kuykendall kuzmin kuznetsov kuznetsova kvaratskhelia kwak kwan kwarteng kwiatkowska kwiatkowski kwok kwon
        kwong kyei kyffin kyle kyriakides kyriakou la labbe labelle laberge lacerda lacey lachance lackey lacombe
        lacroix lacson lacy ladd laferriere lafleur lafontaine lafrance lagarde lago lagos lagunas lahti lai laidlaw
        laine laing laird laitinen lakatos lake lakhani lakin lakshmanan lal lall lally lalor lam lama lamar lamb
        lambert lambright lambrou lammers lamont lamontagne lamy lan lancaster land landeros landers landis landon
        landrum landry lane lang langdon lange langer langford langhorne langley langlois langston langton lanham
        lanier lapid lapidus lapierre lapointe laporte lara large larin larios larkin laroche larocque larose larsen
        larson larsson larue laskowski lasky lassen lassiter laszlo latham lathom lathrop latimer latour latu lau
        lauer laughlin laurel laurent lauridsen lauritzen lavelle lavery lavigne lavin lavoie lavrov law lawal lawler
        lawless lawley lawlor lawrence lawrie lawson lawton lay laycock layne layton lazar lazarou lazic le lea leach
        leadbeater leadbetter leahy leak leal leary leavitt leavy lebedev lebedeva leblanc lebrun lechner leclerc
        leclercq lecomte leconte ledbetter leddy ledesma ledezma ledford ledoux leduc lee leeming leenders lees
        lefebvre lefevre legaspi leger leggatt leggett legrand lehane lehmann lehtinen lehto lehtonen lei leibowitz
        leigh leighton leino leite leiva lemaire lemay lemieux lemke lemmens lemoine lemon lemos lemus lenehan lengyel
        lenihan lennon lennox lentz lenz leon leonard leone leong leoni leonov leota lepage leppanen lerma leroux
        leroy lesage leshabane leslie lester leung lev lever levesque levett levi levin levine levinsky levinson
        levitan levitt levy lewandowska lewandowski lewin lewis leyland leyva li lian liang liao liddell liddle lie
        lieberman lieu lightbody lightfoot liles lilley lilly lim limbu limon lin linares lincoln lind lindahl
        lindberg lindblad lindblom linde lindemann linden linder lindgren lindholm lindley lindner lindop lindquist
        lindqvist lindsay lindsey lindstrom linehan lineker linfield ling link linn linton lipman lipscomb lira lis
        lister liston liszt little littlejohn littlewood litvinov liu lively livingston livingstone livni lizarraga
        ljung ljungberg ljungqvist llamas llanos llewellyn llewelyn lloyd lo lo-presti lobato lobo locatelli lock
        locke lockett lockhart lockwood lockyer lodge lodhi loera lofgren loftis loftus logan loginov lohmann loiseau
        loman lomax lombard lombardi lombardo lomeli lomidze london londono lone lonergan long longbottom longden
        longfellow longman longo longoria longstaff lonn loomis looney lopez lord lorentzen lorenz lorenzo lorincz
        lorusso lotfi lothe lott lou loughlin loughran louis louw love lovegrove lovelace lovell loveridge lovett
        lovric low lowe lowell lowenstein lowery lowman lowry loya loyd lozada lozano lu lubis luby lucas luce lucena
        lucero lucia luckhurst ludlow ludwig lugo lui lujan luk lukacs lukaszewski luke lukic lukin lumley lumsden
        luna lund lundberg lunde lundgren lundin lundqvist lundstrom lundy lungu luo luong lupi lupu luque luscombe
        luther luthra lutz luu lv ly lyle lyman lynam lynch lyne lynn lyon lyons lysenko lythgoe lytle ma maalouf maas
        maathai mabaso mabry mabuza mac macapagal macaraeg macarthur macaulay macdonald mace macedo macfarlane
        machacek machado machar machida machuca macias maciejewski maciel mack mackay macken mackenzie mackey mackie
        mackin mackintosh maclean macleod macmillan macneil macpherson macrae madaki madan madden maddock maddocks
        maddox madej madera madigan madikizela madison madonsela madrid madrigal madsen maeda maekawa maeng maes
        magalhaes magallanes magana magar magbanua magee mageean magnani magnusdottir magnussen magnusson magsaysay
        maguire magyar mah mahajan mahan mahapatra maharjan mahathir mahdi mahendru maher maheshwari mahlangu mahmood
        mahmoud mahmoudi mahoe mahon mahoney mahony mai maier maillard maillet main maina maisuradze maitland maitra
        majchrzak majeed majewski majid major majumdar mak makai makarov makarova makela makepeace makhlouf makin
        makinde makinen makoni makowski makris maksimov malan malave maldonado malecki malek malema malherbe malhotra
        malik malinowska malinowski malka mallet mallick mallinson mallory malloy malm malmberg malone maloney malouf
        maltby maly malyshev mammen man manahan manalo manansala mancilla mancini mancuso mandela mane manfredi mangal
        mangan mangano mangubat mangum mani manley mann manners manninen manning mannion mannix manns manole manolis
        manor manoukian manrique manriquez mansell mansfield mansoor mansour mansouri mansur mantovani manuel manukyan
        manurung manzanares manzo mao maphosa maples marais marchal marchand marchant marchenko marchesi marchetti
        marciniak marcos marcum marcus marechal marek mares margetts margolis mariani maric marie marin marinelli
        marinescu marini marino marinov marion mariotti mark markey markham markiewicz markov markovic markowitz
        markowski marks markussen marlow marlowe marois marosi marples marquardt marques marquez marr marren marrero
        marriott marroquin marsden marsh marshall marston martel martell martelli martens marti martin martinelli
        martinez martini martino martinovic martins martinsen martinsson martirosyan marton marty martynov marusic
        maruyama marx marzano masango masek maseko mashaba maslov mason masood masri masse massey massie massingham
        masson mast masters masterson masuda mata matar mate matei mathai mathe mathebula mather matheson mathew
        mathews mathias mathiesen mathieson mathieu mathis mathisen mathur matias matic matlock matos matousek matson
        matsubara matsuda matsui matsukawa matsumoto matsumura matsunaga matsuno matsuo matsuoka matsushita matsuura
        matsuzaki matta matthews mattila mattoo mattson mattsson matuszewski matveev matyas maudsley maughan maurer
        maurice mauro mavros mawson maxey maxwell may maya mayall mayer mayes mayfield mayhew maynard mayo mayorga
        mays mazibuko mazur mazurek mazza mazzini mazzoni mbeki mbowe mboweni mcadams mcafee mcaleer mcaleese
        mcallister mcandrew mcardle mcarthur mcateer mcaulay mcauley mcavoy mcbee mcbrearty mcbride mcbryde mccabe
        mccaffery mccaffrey mccain mccall mccallum mccann mccarter mccarthy mccartney mccarty mccaskill mccaul
        mccauley mccay mcclafferty mcclain mcclellan mcclelland mcclendon mccloskey mccloud mcclung mcclure mccole
        mccolgan mccollum mccombs mcconnell mccord mccorkle mccormack mccormick mccoy mccracken mccrary mccray mccrea
        mccreadie mccreary mccrory mccue mcculloch mccullough mccurdy mccusker mccutcheon mcdade mcdaid mcdaniel
        mcdaniels mcdermott mcdonald mcdonnell mcdonough mcdougal mcdougall mcdowell mcduffie mcelhinney mcelroy
        mcentee mcevoy mcewan mcewen mcfadden mcfarland mcfarlane mcgarrigle mcgarry mcgarvey mcgeachy mcgee mcgehee
        mcgettigan mcghee mcgill mcginley mcginnis mcginty mcglinchey mcgloin mcglynn mcgoldrick mcgonagle mcgonigle
        mcgovern mcgowan mcgrady mcgrath mcgraw mcgregor mcguigan mcguinness mcguire mcgurk mchale mchugh mcilroy
        mcinally mcinerney mcinerny mcinnis mcintosh mcintyre mckay mckee mckeever mckellar mckenna mckenzie mckeon
        mckeown mckie mckiernan mckinley mckinney mckinnon mcknight mclain mclaughlin mclaurin mclaverty mclean
        mclellan mclemore mcleod mcloughlin mcmahon mcmanus mcmaster mcmillan mcmillen mcmillian mcmonagle mcmullen
        mcmurray mcnab mcnair mcnally mcnamara mcnamee mcnaughton mcneal mcneely mcneil mcneill mcnelis mcnicol
        mcnulty mcpartlin mcphail mcphee mcpherson mcquaid mcqueen mcquillan mcrae mcreynolds mcshane mcstay mcsweeney
        mctaggart mcternan mctiernan mcvey mcvicar mcwhorter mcwilliams mead meade meador meadows meagher meakin
        meaney means mears medeiros medici medina medley medrano medvedev mee meehan meeks meer megyeri mehari mehra
        mehrotra mehta mei meier meijer meir meireles meissner meister mejia mekonnen melamed mele melendez melia
        melikian melis mellor melnik melnikov melnyk melo meloni melton melville melvin memon mena menard mendel
        mendelsohn mendenhall mendes mendez mendiola mendonca mendoza menendez meng menjivar menon mensah menzies
        mercado mercer merchant mercier meredith merino merlo merrell merrick merrill merriman merritt merriweather
        mertens merz mesa meskell mesquita messer messick messina meszaros metaxas metcalf metcalfe metz metzger
        meunier meyer meyers meyrick meza mezei mhlongo mi miah mian miao michael michaelides michaels michail
        michalak michalska michalski michaud michel mickens middleton midgett midgley mielczarek migliore miguel mihai
        mihalache mihara mijares mijatovic mikadze mikaelian mikami mikhailov miki mikkelsen mikkola miko mikolajczyk
        mikulic milani milburn miles miletic milewski miley milic millan millard miller millet milligan mills milne
        milner milosevic milovanovic milstein milton mims min minami minamoto minasyan minihan minogue minor minton
        mir miramontes miranda mireles mironov mirza mirzaei mishra misra mistry mitani mitchel mitchell mitchinson
        mitra mitrovic mitsotakis mittal miura miyagi miyahara miyake miyamoto miyata miyazaki miyazawa miyoshi mize
        mizrachi mizrahi mizuno mizutani mkhitaryan mkhize mkrtchyan mlakar mnguni mo moberg mobley mocanu mochizuki
        modi modric moe moeller moffat moffatt moghadam moghaddam mohacsi mohamed mohammad mohammadi mohammed mohan
        mohanty mohapatra mohr mohsen moi mojica mok molchanov moldovan molin molina moller molloy molnar moloney
        molony monaghan monahan moncada moncrieff mondragon monet money mongan monge moniz monk monnier monroe monroy
        monsivais monson montague montalvo montana montanez montano monteiro montenegro montero montes montgomerie
        montgomery montiel montoya moody mookerjee moon mooney moorcroft moore moorhouse moorman mora moradi morais
        morales moran morandi morante moravec morawski mordaunt mordecai moreau morehead moreira morel moreland
        morelli moreno morera moretti morey morgan mori moriarty moricz morikawa morimoto morin morino morioka
        morishita morita moritz moriyama morley moro moroney moroz morozov morozova morrill morris morrisey morrison
        morrissey morrow morse mortensen mortensson mortimer morton moseley moser moses mosher moskowitz mosley moss
        mossop mostafa mostyn mota motoyama mott motta mottershead mou mould moulin moulton mount moura mousavi moussa
        moya moye moyer moyes moynihan moyo mroz mthembu mu mubarak mucha mudenda mueller mufti mugabe mughal mugo
        muhammad muhammed muir muirhead mujahid mujic mukai mukasa mukherjee mukhopadhyay mulcahy mulder muldoon
        mulenga mulhall mulhern mulholland mulkerrin mullally mullan mullane mullarkey mullen muller mulligan mullin
        mullins mullis mulroy mulryan mulvaney mulvihill munch munday mundra mundy munir muniz munn munoz munro munson
        munteanu murad murai murakami muraoka murata murawski murayama murcia murdoch murdock murgatroyd murillo
        murnane murphree murphy murray murrell murtagh murthy murty musa muse museveni musgrave musgrove musial musick
        musil mussolini mustafa mutasa muthu mutlu muto mutombo mutua mwale mwangi mwanza mwiti myers myhre myklebust
        myles myung na nabil nadar nadeau nader naderi nadkarni nador nag nagai nagano nagar nagaraj nagarajan
        nagasawa nagashima nagata nagel nagle nagy nah naidoo naidu naik nair nairn naismith naito najafi najera najib
        najjar nakada nakagawa nakahara nakai nakajima nakamoto nakamura nakanishi nakano nakao nakashima nakata
        nakatani nakayama nakazawa nalbandian nall nam nambiar namgung nance nanda nandi naor napier napoli napolitano
        naqvi narang naranjo narasimhan narayan narayanan nardi narita narula narvaez nash nasr nasrallah nassar
        nasser nasution natarajan nath nation natividad naude naughton naumann nava navarre navarrete navarro navratil
        nawaz nawrocki nayak nayar naylor nazarbayev nazari nazarov ncube ndiaye ndlovu ndukwe ndungu neagu neal neale
        neally nealy neary needham neel neely neff negi negishi negri negron neil neill nel nelms nelson nemcova nemec
        nemes nemeth nergaard neri nesbit nesbitt nesterov netanyahu neto nettles nettleton neubauer neuhaus neumann
        nevarez neves neville nevin newberry newbold newbould newbury newby newcomb newcomer newell newkirk newland
        newman newsham newsom newsome newstead newton ng ngata ngcobo nghiem ngo ngugi nguyen ngwenya niazi nica
        nicely nichol nicholas nichols nicholson nickel nickerson nicolae nicolas nicoletti nie nielsen niemann
        niemela niemi nieminen nieto nieves nigam nightingale nijhuis nikiforov nikitin nikolaev nikolaeva nikolaidis
        nikolaisen nikolaou nikolic nikolov nikula nikulin nilsen nilsson ning nisbet nishi nishida nishihara
        nishikawa nishimoto nishimura nishioka nishiyama nishizawa niskanen nissim nistor niu nixon njenga njoroge
        nkomo nkosi nkrumah nkunda nnadi nnamani noack noakes noble nobre noda noel noguchi nogueira noh nolan noland
        nolasco nolen noll nomura nong noonan noone noor noori norberg norcross nord nordin nordstrom norfolk norgaard
        noriega norman normand norrgard norris northcott northrup norton norwood nosov nour nouri novak novakova
        novakovic novikov novikova novoa novotna novotny nowacki nowak nowakowska nowakowski nowell nowicka nowicki
        nozaki ntuli nugent nugroho null nunes nunez nunley nunn nurmi nutt nuttall nwachukwu nwankwo nwosu nyambura
        nyamweya nyari nyberg nye nyerere nygaard nygard nylund nyman nyong'o nystrom nzeogwu o'boyle o'brien o'byrne
        o'callaghan o'carroll o'connell o'connor o'dea o'doherty o'donnell o'donoghue o'donovan o'dowd o'driscoll
        o'dwyer o'farrell o'flaherty o'flynn o'gorman o'grady o'hagan o'halloran o'hanlon o'hara o'hare o'kane o'keefe
        o'kelly o'leary o'loughlin o'mahony o'malley o'meara o'neal o'neil o'neill o'rahilly o'regan o'reilly
        o'riordan o'rourke o'shea o'sullivan o'toole oakes oakeshott oakley oates oba obasanjo obata oberg oberoi obi
        obiang obiora obradovic obrien ocak ocampo ocasio ochieng ochoa oconnell oconnor oda oddie odegaard odell oden
        odhiambo odinga odom odonnell offutt ofori oganesyan ogasawara ogata ogawa ogbonna ogden ogilvie ogino ogle
        oglesby ogunbanjo ogunleye ogunsola oguri oguz ohana ohanian ohara ohashi ohlsson ohno ohta oikawa ojala ojeda
        ojo oka okabe okada okafor okamoto okamura okano okawa okazaki okeefe okeke okello okereke okocha okonjo
        okonkwo okorie okoro okoye okpara oksanen oksuz oktay okubo okuda okumura okuno olafsson olah olaniyan
        olatunji olayinka oldfield oldham oldroyd oleary olejniczak olesen olguin oliva olivares olivarez olivas
        oliveira oliver olivier olivieri olivo oliynyk ollerenshaw olmedo olmos olmstead olofsson olorunfemi oloyede
        olsen olson olsson olszewska olszewski olvera omalley omar omdahl omerovic omondi omori onal onassis onate
        oneal oneill oner ong onions onishi ono onodera onuoha onyango onyekachi oommen oosterhuis oosthuizen openshaw
        opoku oppermann oppong oprea oquendo oquinn orban orchard ordaz ordonez orduna oreilly orellana oren orji
        orlandi orlando orlov orlova orlowski ormerod ormond ornelas oropeza orosz orourke orozco orr orsini orsos
        orta ortega ortiz orton orwell osawa osborn osborne osbourne osburn osei osgood oshea oshima osinbajo osipov
        osman osmena osorio ostby osterberg ostergaard ostrander ostrowski osullivan ot ota otake otani otero othman
        otieno otsuka ott otto ottosson ou ouattara ouedraogo ouellet ouellette outhwaite ouyang ovalle overend
        overgaard overstreet overton oviedo owczarek owen owens owolabi owsley owusu oxford oxley oyama oyelaran
        oyelowo oz ozaki ozawa ozcan ozdemir ozer ozkan ozkaya ozmen ozturk ozyurt pabon pace pacheco pacini pack
        packer pacquiao padgett padilla padmanabhan padron pae paez pagan pagano page paget pagonis pahlavi pai paige
        paik painter paiva paiz pak pal palacio palacios palafox palan palencia palfi palma palmer palmieri palomares
        palomino palsson palumbo pamuk pan panagiotou panagopoulos panayiotou panchenko panda pandey pandit pandya
        pang panganiban pangilinan paniagua panjaitan pankhurst panov pant pantoja pap papadakis papadimitriou
        papadopoulos papadopoulou papageorgiou papaioannou papandreou papanikolaou papazian pape papp pappas paquet
        paquette parata pardo paredes parekh parent parfitt parham parikh paris parish parisi park parke parker
        parkhurst parkin parkins parkinson parks parlak parmar parnell parr parra parrish parrott parry parsa parsons
        parthasarathy partington partridge paschall pascoe pascual pashinyan pasquali pasquier pasquini passmore
        pasteur pastor pastore pasztor pataki pate patel paterson pathak patil patino patnaik paton patra patrick
        patten patterson patti pattinson pattison patton patty paul pauley paulsen paulson paulsson paun pauwels pavan
        pavel pavic pavlenko pavlidis pavlik pavlou pavlov pavlova pavlovic pawar pawlak pawlik pawlowska pawlowski
        paxton payet payne payton paz peacock peacocke peak peake pearce pearse pearson pease peck pedersen pedraza
        pedroza peebles peel peeples peet peeters pei peinado peixoto pekcan pelaez peled pellegrini pellegrino
        pelletier peltonen pemberton pena penaloza pence pender pendergrass pendleton penfold peng pengelly penhaligon
        penn pennington penny penrose penry pentek peoples pepin pepper pepys perales peralta peraza percival percy
        perdomo perdue perea pereira perera peres peretz perez peric perini perjes perkins perkovic perks perl perlman
        permana perrault perret perrier perrin perrine perron perrone perrot perry perryman person persson pesce petch
        peters petersen peterson petersson petit petkov petkovic petofi petrenko petrescu petrie petrosian petrosyan
        petrou petrov petrova petrovic petrucci pettersen pettersson pettigrew pettit pettway petty peyton pfeffer
        pfeifer pfeiffer pham phan phelan phelps philbin philipp philippe philippou phillip phillips phillipson
        philpott phipps phiri phongphan phung pi piatek piazza picard piccoli pichon pickard pickens pickering pickett
        pickford pickles pickup pienaar pieper pierce pierre pierson pietrzak pietrzyk pietsch piggott pihl pike
        pilkington pillai pillay pilling pimentel pina pinder pineda ping pingle pinheiro pini pinkston pino pinsky
        pinter pinto piotrowska piotrowski piper piras pires pirlo pisani pitkanen pitman pitt pittman pitts pizarro
        plante plascencia platonov platt plaza pleasant plowman plummer plunkett pocock poe poggi pohl poirier pokorna
        pokorny pokrovsky polak polakova polanco poland polat polgar poli polishchuk polk pollack pollard pollock
        polyakov polychronopoulos pomeroy ponce ponder ponomarenko ponomarev pons ponti pool poole poon poore pop popa
        pope popescu popov popova popovic popp porras portela porter portillo portis posada pospisil post postma
        poston potapov potgieter potocnik potter pottinger potts potvin poudel poulain poulin pouliot poulsen poulter
        poulton pountney pourali powe powell power powers pozo pozzi prabhakar prabhu prada prado prakash pranata
        prandelli prasad prasert prasetyo pratama prater pratt preda prendergast prentice prescott presley pressley
        preston prestwich pretorius preuss prevost price prichard pride priest priestley priestly priestman prieto
        prince pringle prins pritchard pritchett probert probst prochazka prochazkova proctor proffitt proietti
        prokhorov prosser prothero proulx provost prowse prudhomme pruett pruitt pryor przybyla przybylski pu puckett
        puente pugh puig pulido pullen pulley pullman pumphrey punzalan purcell purdy puri purnell purnomo purves
        purvis pushkin puskas putman putnam putra pyle pym pyo qabbani qadir qasem qasim qazi qi qian qiao qin qiu qu
        quach qualls quan quaranta quarshie quaye quayle que queiroz quesada quesnel quevedo quezada quezon quick
        quigley quijano quiles quilligan quimby quinlan quinn quinones quinonez quintana quintanilla quintero quirk
        quiroga quiroz quizon qureshi ra raabe rabbani rabin rabinovich rabinowitz raby racz rada radcliffe radebe
        rader radford radhakrishnan radic radley rado radu radulovic radwan rafferty rafiq rafsanjani raftery raghavan
        ragland rahardjo raheem rahim rahimi rahman rahmani rahmat rai raimondi raina raines rainey rainford rains raj
        raja rajabi rajagopal rajagopalan rajan rajapaksa rajk rajput rakic raleigh ram ramachandran ramadan
        ramakrishnan ramalho raman ramanathan ramani ramaphosa ramaswamy ramesh ramey ramirez ramnath ramon ramos
        ramsay ramsbottom ramsden ramsey rana ranasinghe rand randall randhawa randle randolph rane raney ranganathan
        rangel rangihuna ranieri rankin ransom rantanen rao rapp rappaport raptis rashed rashid rasmussen rasool
        rastogi rasul ratajczak ratcliff ratcliffe rathod rathore ratliff rattray rauf rausch raut raval ravid ravn
        rawat rawcliffe rawlings rawlins rawls rawson rawsthorne ray rayburn raymond rayner raynor raz raza razak
        razavi razzaq rea read reagan reardon reaves rebolledo recinos recio recto rector redd reddan redden redding
        reddy redfern redgrave redhead redman redmond redondo reece reed reeder reedy rees reese reeve reeves regalado
        regan regev register regmi regnier rego rehman reich reichelt reichert reid reidy reilly reimann reimer reiner
        reinhardt reinhold reis reisman reiter remington remy ren renard renaud renault rendon renfro renner rennie
        renshaw rentas renteria renwick renzi resendez resendiz restrepo reti retief reuter revell revesz revilla rey
        reyes reyna reynolds reynoso rezaei rezai rezsi rhee rho rhoades rhoads rhodes rhydderch rhys ri riaz ribas
        ribeiro ribera ricardo ricci ricciardi rice rich richard richards richardson richey richmond richter rickard
        rickman ricks rico riddell riddick riddle ridgeway ridgway ridley riedel rieger ries rigby riggins riggs riise
        riley rimmer rinaldi rincon rinehart ring rinne rio riojas riordan rios ripley riquelme risco ristic ritchey
        ritchie ritter riva rivas rivera rivers riviere rizk rizvi rizzi rizzo roach roark robb robbins roberge
        roberson robert roberton roberts robertson robin robinson robison robledo robles robson roca rocca rocha roche
        rochester rochford rock rockwell rod rodarte roderick rodgers rodic rodier rodrigues rodriguez roe roebuck
        roelofs roemer rogalski rogan roger rogers rogov rogowski roh rohde rohr rojas rojo roldan rolland rolle
        rollins rollinson rolon roman romanenko romani romano romanov romanova romanowski romer romero romeu romney
        romo romualdez rondon rong ronson rook rooke rooney roos roper roque rosa rosado rosales rosario rosas rose
        rosell rosen rosenbaum rosenberg rosenblatt rosenblum rosenfeld rosengren rosenqvist rosenthal rosetti ross
        rossello rosser rossetti rossi rossini rossiter rostami rota roth rothe rothman rothschild rothstein rothwell
        rotich rouhani roundtree rourke rouse rousseau roussel roux rowan rowbotham rowbottom rowe rowell rowland
        rowlands rowley rowling rowlinson roxas roy royal royer royle royster ruan ruane rubalcaba rubenstein rubin
        rubinstein rubio rucker ruckert rudd rudenko rudge rudolf rudolph rueda ruelas ruff ruffin ruffini ruggeri
        ruggiero ruggles ruiter ruiz rumbold runciman rupp ruppert rush rushing rushton rusk russel russell russo rust
        rusu ruta ruth rutherford rutkowska rutkowski rutledge ruto rutter ruud ruzicka ryabov ryan rybak rybakov
        rycroft ryder ryu sa saa saab saad saadi saakashvili saarinen saavedra saba sabatier sabbagh sabharwal sabri
        sachdev sachdeva sacks sadeghi sadek sadiq sadler sadlier sadowski sadr saeed saeki saelim saengchan saenz
        saetang safavi safi safonov sagar sagawa sager saha sahakian sahin sahni sahoo sahu saini saito saitoh saiz
        sajjad sakaguchi sakai sakakibara sakamoto sakata saks sakurai sala salah salama salamanca salas salazar
        salcedo salcido saldana saldivar saleem saleh salehi salem salerno sales salgado salguero saliba salim salimi
        salinas salisbury sall salman salmeron salminen salmon salmond salo salonen salonga salt salter saluja
        salvador salvatore salvi sam samaha samara samaras sameer sampaio samples sampson samra samuel samuels
        samuelsen samuelson samuelsson san-martin sanborn sanchez sandberg sander sanders sanderson sandford sandham
        sandhu sandlin sandor sandoval sands sandstrom sandu sandvik sandys sanfilippo sanford sangakkara sangha
        sankar sankara sanna sanneh sano sansom santa santamaria santana santiago santillan santini santoro santos
        sanz sapp saputra sarabia saragih saran saravia sargeant sargent sargsyan sari saricicek sarin sarkany sarkar
        sarkis sarkissian sarkozi sarma sarmiento sarpong sarrazin sartori sarwar sasaki sasson sastry sathe sato
        satoh sattar satterfield satti sauceda saucedo sauer saul saunders sauvage savage savard savchenko savchuk
        savic saville savin savir savoie savvidis sawada sawai sawant sawyer sawyers saxena sayce sayed sayegh sayer
        sayers saylor sayyid scales scalise scally scanlan scanlon scannell scarborough scarbrough scargill schaap
        schaefer schafer schaffer schaller scheffler schell schenk scherer schiavone schick schiffer schiller
        schilling schindler schipper schlegel schmid schmidt schmitt schmitz schneerson schneider schnell schofield
        scholes scholl scholten scholz schott schouten schrader schramm schreiber schreiner schroder schroeder
        schroter schubert schuh schuler schulman schulte schultz schulz schulze schumacher schumann schuster schutz
        schwab schwarcz schwartz schwartzman schwarz schweizer scoggins scotland scott scruggs scully seabrook seals
        searcy sears seaton seay sebastian sebe sebestyen seco sedano seddon sedgwick sedlacek seeger segal segawa
        segers segev segovia seguin segura sehgal seidel seifert seiler seitz seki sekiguchi sela selander selby self
        selkirk sellers semenov semenova semple sen sena senanayake sengupta senior senn senol senturk seo seok seol
        seong seppala sepulveda serafini serban sergeev serna serra serrano sesay sessions seth sethi sethuraman
        setiawan seto settle settles severino severn severson sevilla seward sewell sexton seymour sezer sforza sha
        shackleton shade shafer shaffer shah shaheen shahidi shaikh shaked shaker shakespeare shakir shalev shalom
        shamir shamsi shan shanahan shang shankar shanks shanley shannon shao shapiro shapovalov sharapova shard
        sharif sharifi sharkey sharma sharon sharp sharpe sharples shastri shaver shavit shaw shcherbakov shea sheahan
        sheard shearer shearing shedd sheedy sheehan sheehy sheerin sheets sheffield sheikh shelby sheldon shell
        shelley shelton shemesh shen sheng shenoy shepard shepherd shepherdson sheppard shergill sheridan sherlock
        sherman sherpa sherrill sherwood shestakov sheth shetty shevardnadze shevchenko shevchuk shevlin shi shibata
        shibuya shields shiels shih shim shimada shimamoto shimamura shimizu shimoda shin shinawatra shinde shine
        shinohara shinozaki shipley shipman shipton shirai shiraishi shirazi shirley shmueli shockley shoemaker shoham
        shoji shook shore shores shorrocks short shorter shrader shrestha shroff shu shubin shui shukla shuler shull
        shulman shultz shuman shumate si siahaan sibal sibanda sibiya sibley siddall siddiqi siddique siddiqui siddons
        sidebottom sideris sidhu sidney sidorov sidorova siebert siegel sierra sigler sigurdardottir sigurdsson sikes
        sikora sikorski silcock siler silitonga silva silveira silver silverman silvers silverstein silvestri sim sima
        simanjuntak simard simcox simek simic simion simm simmonds simmons simms simoes simon simonds simonetti
        simonian simonov simons simonsen simonson simonsson simonton simovic simpson sims simsek sinaga sinclair
        singer singh singhal singhania singletary singleton sinha sipes sipos siregar sisk sison sisulu sithole
        sitnikov sitompul sitorus situ situmorang siu sizemore sjoberg sjogren sjostrom skaar skaggs skeggs skelly
        skelton skiba skidmore skinner skogen skoglund skov skowronski slack slade slater slaton slattery slaughter
        slavik slee slevin sloan sloboda slowey slutsky smales small smalley smalls smallwood smart smeaton smedley
        smeets smethurst smid smiley smirnov smirnova smit smith smithson smits smollett smuts smyth smythe snape
        snead sneed snell snider snijders snodgrass snow snowden snowdon snyder sobczak sobczyk sobolev sobolewski
        socha soderberg soderlund soderstrom sodhi soga sohn sokolov sokolova sokolowski sol solanki solano solares
        solberg solheim soliman solis solomon solorio solorzano soloviev solovyov solovyova soltani solti som soman
        somani somers somerset somerville sommer sommers somogyi somoza son song soni sonmez sonntag sono sonoda sood
        soos soper sorensen sorenson soria soriano sorokin sorrentino sosa sotelo soto sotomayor sotto soukup sousa
        south southard southerland southgate southwell souza sow sowell soyinka soylu soysal sozen spadaro spalding
        spangler spann spanos sparkman sparks spasic spaulding speakman spear spearman spears spector spedding speer
        speight spellman spence spencer spicer spiegel spielberg spiers spillane spina spinelli spivey spooner sprague
        spring springer sprouse spurgeon spurlock spyropoulos spyrou squires sridhar srinivasan srisai srivastava
        sroka st-pierre stachowiak stack stacy stadler stafford stahl stainsby stainton staley stallings stallworth
        stam stamatopoulos stamper stamps stan stanciu standish stanek stanfield stanford stanhope stanic stanier
        stankiewicz stankovic stanley stanton stanway stapleton stark starkey starkie starks starling starr stasiak
        stastny staton staunton stavrou stead steadman stearns stebbings stedman steed steel steele steen steenkamp
        stefan stefanou stefanovic stefansson steffen steffens stegall stein steinbach steiner steinmetz stella
        stelling stenberg stenson stepanek stepanov stepanova stepanyan stephan stephanou stephen stephens stephenson
        stepien stepp stergiou sterling stern stevens stevenson stewart steyn stiles still stine stinson stirling
        stock stockdale stockley stocks stockton stoddard stoica stoichkov stojanovic stojkovic stokes stokke stoll
        stoltz stone stonehouse stoner stopford storey storm story stott stout stovall stover stowe stoyanov strain
        strand strandberg strange stratton straub straus strauss straw street streeter stretton strickland stringer
        stringfellow strobel strom stromberg strong strother stroud stroup strudwick strydom stuart stubbs stuckey
        stump stumpf sturgeon sturgill sturm styles su suarez subedi subramaniam subramanian subramanyam suckling suda
        suen sueyoshi suga sugawara sugden suggs sugimoto sugino sugita sugiyama sugrue suh suharto sui sukarno
        suksawat suleiman sullivan sultan sultani sumida summerfield summers summersgill summerville sumner sumpter
        sun sundaram sundberg sunde sundqvist sundstrom sung suresh suri surtees suryadi susanto sussman sutanto
        sutcliffe sutherland suto sutter suttle sutton suveges suvorov suzuki sveen svendsen svensen svensson svoboda
        svobodova swafford swain swales swallow swaminathan swamy swan swanepoel swann swanson swart swarts swartz
        sweat sweeney sweet swenson swiatek swift swinburn swindells swink swinton sy syed sykes sykora sylvester
        symes symonds symons sysoev szabo szakacs szalai szalay szanto szarka szasz szczepaniak szczepanski szekely
        szekeres szel szeles szendrei szep szeto szewczyk szigeti szilagyi szilard szilva szoke szollosi szucs szulc
        szunyogh szymanska szymanski szymczak ta taaffe tabata tabatabai tabor tachibana tackett tada tadesse tadic
        tafoya taft tagawa taguchi taha tahir tai taira tajima tak takacs takada takagi takahara takahashi takai
        takamatsu takamoto takamura takano takashima takata takats takayama takeda takemoto takemura takenaka takeuchi
        taki takizawa takyi tal talavera talbert talbot talib talley tallis tallon talwar tam tamang tamas tamasi
        tamayo tambo tamihana tamura tan tanabe tanaka tanase tandon taneja tang tangen tangney tanguy tani tanigawa
        taniguchi tanimoto tanjung tannenbaum tanner tansey tansley tao tapia tapp tar tarantino tarasenko tarasov
        tardif tarigan tariq tarver tas tasci tasdemir tashiro tasker taskin tata tate tattersall tatum taufa tavakoli
        tavares tavera taveras taverner tawfik taylor teague teahan teasdale tebbutt tedeschi tedesco tehrani teixeira
        tejada tejeda tekin teleki telford teller telles tellez tello temel temiz tempest temple ten-brink teng
        tennant tenney tennyson tenorio teo teoh terada teran terao tereshchenko ternak terpstra terrazas terrell
        terrier terrones terry terzian tesfaye teshima tessier testa thach thacker thackeray thackray thai thakkar
        thakur thapa thapar tharoor tharp thatcher thayer theobald theodorakis theodoropoulos theodorou theriault
        theron theunissen thewlis thiam thibault thibodeau thibodeaux thiel thiele thierry thigpen thijssen thirlwell
        thistlethwaite thoma thomas thomason thomassen thompkins thompson thomsen thomson thongchai thorn thornburg
        thorne thornton thorpe thorsen thorson thorsteinsson thrasher threlfall thurlow thurman thurston thwaites
        thygesen tian tibbs tichy tickle tidwell tien tierney tikhonov tillery tilley tillman tilson tilton timm
        timmerman timmermans timmins timmons timofeev timoney timpson ting tinoco tinsley tiongson tipton tirado
        titchmarsh titmus titov tittensor titus tiwari tkach tkachenko tkachuk tobar tobias tobin toda todd todhunter
        todorov todorovic togawa togni toibin toivonen tokes tokuda tokunaga tolbert toledano toledo tolentino
        tolgyesi tollefsen tolley tolstoy toma toman tomasevic tomasi tomaszewski tomczak tomczyk tomic tominaga
        tomita tomkins tomkinson tomlin tomlinson tompkins ton toner toney tong toni toogood topal topcu topham
        topping toprak toral torgersen toro torok torrance torre torrealba torrens torres torstensson toscano tosi
        tosic tosun toth tothova toure tovar towers towne townend townes townsend townshend townsley toyama toye
        toyoda tracey trahan trahern trammell tran tranter traore trapani travers travis traylor traynor treacy
        treadwell treanor treharne trejo trelawney treloar tremayne tremblay trent trethewey tretyakov trevelyan
        trevino trevisan trevithick trickett trieu trigo trimble trinh trinidad tripathi triplett tripp trivedi
        trollope trotter trout troy trudeau trudel true trueman truitt trujillo trull truong tsai tsakalidis tsang tse
        tshabalala tsiklauri tsipras tsuchida tsuchiya tsuda tsui tsuji tsukada tsukamoto tsutsumi tsvetkov tu tubbs
        tucker tudor tufan tuilagi tuipulotu tully tuma tumanyan tumelty tunc tuncer tung tunnicliffe tunstall tuohy
        tuominen tupou turan turco turcotte turek turgenev turk turkel turkmen turkoglu turley turnbull turner turnham
        turpin turton turunen tuttle tutu tutuola tveit tweddle tweed twigg twiss twomey twumasi tyagi tyldesley tyler
        tymoshenko tynan tyree tyrrell tyson tzur u ucar uchenna uchida uchiyama udeh udoh ueda uehara uematsu uemura
        ueno ueyama ugur ugwu ujvari ulloa ulrich ulusoy um umeda umeh umehara unal underwood unger ungureanu unlu uno
        unsworth upadhyay upadhyaya upchurch upjohn upton urban urbanek urbaniak urbanski urbina urena urias uribe
        urquhart urrutia ury usher uslu usman usmani usov ussery usta usui utley uyar uygun uysal uzun vaccaro vacek
        vachon vadasz vahidi vail vaillant vainikolo vainio vaknin valadares valadez valdes valdez valdivia valdivieso
        valdovinos vale valencia valenta valente valentin valentine valentini valenzuela valerio valladares valle
        vallee vallejo valverde vamos van van-beek van-dam van-den-berg van-den-bosch van-der-berg van-der-heijden
        van-der-linden van-der-meer van-der-merwe van-der-veen van-der-wal van-dijk van-doorn van-dyke van-leeuwen
        van-loon van-rijn van-vliet van-wijk vance vandenberg vandenbosch vanderberg vanderbilt vandermeer vanderveen
        vandijk vandyke vanek vang vangorder vanhorn vanmeter vann vanni vanwinkle vara varadi vardanyan varela varga
        vargas varghese varkey varkonyi varley varma varner varol varughese vas vasconcellos vasconcelos vasile
        vasileiou vasilescu vasilev vasiliev vasilieva vasques vasquez vass vasseur vassiliou vasudevan vaughan vaughn
        vaught vavra vaz vazquez vega vela velarde velasco velasquez velazquez velez venable venables venegas
        venizelos venkataraman venkatesan venkatesh venter ventura venturi vera verbeek verboom verbruggen verdi
        verdier verdugo veres vergara verhaegen verhagen verhoeven verity verma vermaelen vermeer vermeulen vernon
        verschueren vesela vesely vest vestergaard vetter vicario vice vicente vick vickerman vickers vickery victor
        vidak vidal vidic vidovic vieira viera vig vigil vigneault vigo vijayan vik viklund vila vilches viljoen villa
        villagomez villagran villalba villalobos villalpando villaluz villanueva villar villareal villarreal
        villasenor villegas villeneuve vinas vincent vines viney vink vinogradov vinogradova vinson viola virag virk
        virtanen visconti visscher visser viswanathan vitale vitali vivas vizi vlachos vlad vlahovic vlasov vlcek vo
        vogel vogt vohra voicu voigt voisin volk volkmann volkov volkova volpe volpi vondra vora vorobiev vorobyov
        voronin voronov voros vorosmarty vorster vos voss vrba vries vu vucic vukic vukovic vuong vuu vyas wachira
        wada waddell waddington wade wadham wadhwa wadsworth wagner wagoner wahab wahba waheed wahl wahlberg wahyudi
        wainaina wainwright waite waititi wakefield wakeman walcott walczak walden waldman waldron waldrop wales wali
        walia walkden walker walkley walkup wall wallace wallen waller wallin walling wallis walls wallwork walmsley
        walpole walsh walshaw walsingham walston walter walters walther walton walz wampler wan wang wanjiru wann
        warburton ward warden wardlaw wardle ware warhurst waring wark warne warner warren warrick warrier warsi
        warwick washburn washington wasilewski wason wasserman watanabe waterhouse waterman waters waterworth watford
        watkins watkinson watmough watson watt wattana watts waugh wauters waweru wawrzyniak waxman way wayne
        weatherall weatherby weatherford weatherly weathers weaver weaving webb webber weber webley webster weddle
        wedgwood weed weekley weeks weems wegner wei weidner weigel weighell weil weimer weinberg weinberger weiner
        weinstein weintraub weir weis weiss weisz weizman welch weldon welker weller wellington wellman wells wen
        wendt weng wentworth wenzel werner wertz wesley wessels west westbrook westcott westerberg westerman westfall
        westmoreland weston westphal westwood wetzel wexler whaley whalley wharton whatley wheat wheatcroft wheatley
        wheeler wheelwright whelan wheldon whipple whisenant whitaker whitbread whitby whitcomb white whited whitehead
        whitehouse whitehurst whitelaw whiteley whiteside whitfield whitham whiting whitley whitlock whitlow whitman
        whitmire whitmore whitney whitt whittaker whittam whitten whittingham whittington whittle whitton whitty
        whitworth whyte wi wiberg wibowo wicaksono wick wicker wickham wickremesinghe widdowson widjaja widodo
        wieczorek wiedemann wieland wierzbicki wiese wiesner wiggin wiggins wiggs wigley wignall wiik wijaya wikstrom
        wilberforce wilbur wilburn wilcock wilcocks wilcox wilczek wild wilde wilder wilding wildman wiles wiley
        wilford wilhelm wilhite wilk wilke wilkerson wilkes wilkie wilkins wilkinson wilks will willard willcox
        willems willemsen willett willetts willey william williams williamson williford willingham willis willmott
        willoughby wills willson wilmot wilshaw wilson wilton wimberly wimmer winchester windham windsor winfield
        winfrey wing wingate winkler winn winslow winstanley winston winter winterbottom winterburn winters winther
        wirth wisdom wise wiseman wisniewska wisniewski withers witherspoon witkowski witt witte wittmann wlodarczyk
        wofford wogan wojciechowski wojcik wojtowicz wolde wolf wolfe wolfenden wolff wolford wolski wolstenholme
        wolter wolverton womack womersley wong wongsakul woo wood woodall woodard woodbury woodcock wooden woodford
        woodhead woodhouse woodley woodruff woods woodson woodward woodworth woody wooldridge wooler woolf woolgar
        woolley wooten wooton word worden wordsworth workman worley worrall worrell worsley worth wortham worthing
        worthington worthy woulfe wouters wozniak wragg wray wren wright wrigley wrobel wroblewski wu wulf wunderlich
        wyant wyatt wyman wyndham wynn wynne wysocki xavier xenakis xi xia xiang xiao xie xin xing xiong xu xue yabe
        yacoub yadav yadin yadlin yagi yajima yakovlev yakubu yakushev yalcin yale yalin yamada yamagata yamagishi
        yamaguchi yamakawa yamamoto yamamura yaman yamanaka yamane yamaoka yamasaki yamashita yamauchi yamawaki
        yamazaki yan yanagi yancey yanez yang yano yanukovych yao yarborough yarbrough yardley yarwood yasar yasin
        yasuda yasui yates yau yavas yavuz yazdani yazici yazzie ybarra ye yeager yeates yeboah yee yeghiazaryan
        yegorov yeh yeltsin yen yeo yeom yeoman yeomans yepes yepez yermakov yesil yesilyurt yeung yi yiannakis yigit
        yildirim yildiz yilmaz yim yin ying yip yoder yokoi yokota yokoyama yoneda yong yoo yoon yordanov york yorke
        yosef yoshida yoshihara yoshii yoshikawa yoshimoto yoshimura yoshino yoshioka yoshizawa yost youn younes young
        youngblood younge younger younis yount yousaf yousef yousefi yousif youssef yu yuan yuce yucel yudhoyono yue
        yuen yuksel yulo yun yung yurt yushchenko yusuf zabala zacharia zachariou zafar zahid zaidi zaitsev zaitseva
        zajac zak zakharov zaki zala zaldivar zalewski zaman zamani zambelli zambrano zamir zamora zamudio zand zander
        zanella zanetti zapata zapien zaragoza zarate zarco zare zavala zaveri zawadzki zayas zayed zeigler zelensky
        zeller zeman zemanova zenawi zeng zengin zepeda zervas zha zhai zhan zhang zhao zhdanov zhen zheng zhong zhou
        zhu zhuang zhuk zhukov zhuo zhuravlev zia zidan zidane ziegler zielinska zielinski zijlstra zilberman zimin
        zimmer zimmerman zimmermann zink ziolkowski zivkovic zobel zoff zola zondo zong zook zoric zotov zou zsoldos
        zubiri zubkov zuckerberg zuckerman zuev zulu zuluaga zuma zuniga zuo zupan zupancic zurek zwane zych
        """
}
