import { wordList } from './word-list.ts';

/**
 * Given names in small letters: common ones of children and grown-ups in Sweden, whatever language they come from. Written for
 * the guard; the Swedish ones were held against the names of `@faker-js/faker` (MIT).
 */
export const givenNames = wordList(`
  abbas abbe abdi abdiaziz abdirahman abdul abdulahi abdullah abdullahi abigail abraham adam adan adele
  adelina adem aden adil adina adnan adrian adriana adrijana afonso agnes agneta agon ahlam ahmad ahmed
  ahmet aicha aida aina aisha ajdin ajla akram aksel alan alba alban albert albin aleksandar aleksander
  aleksandra aleksi alen alena alex alexander alexandra alexia alfred ali alia alice alicia alina alisa
  alma almina alva alvar alvin amal amalia amanda amar amara amela amelia amelie amer amin amina amine
  amir amira ammar amna amra anas anastasia anastasiia anders andrea andreas andreea andrei andré anette
  angela angelica angelina anis anisa anita anja anki ann ann- ann-britt ann-charlotte ann-christin ann-
  kristin ann-marie ann-sofie anna anna-karin anna-lena anna-maria anna-sara annbritt anneli annelie
  annette annica annie annika anouk anton antoni antonia antonio anya apinya arash arben arda ardita arian
  ariana ariel arijana arin arina arman armin arne aron arthur artin artur arvid arvin arya asim asiya ask
  asli asma asta aster astrid athena atle august augusta aurora avin awa axel aya ayaan ayah ayan aylin
  ayman aysha ayub ayşe azad aziz azra bahar baran barbro bashir beata beatrice behar bela belal bella ben
  bengt bengt-åke benjamin benny berat berit berivan bernt bertil bertram besnik betul beyza bianca bibbi
  bilal bilan bill billy birger birgit birgitta birk björn blerta bo bodil boel bogdan bohdan bosse brahim
  britt britt-inger britt-marie britta bruno burak börje caisa caj camilla camilo carin carina carl carl-
  johan carlos carmen carola carolina caroline casper cassandra catarina catharina cecilia celina celine
  chadi charbel charlie charlotta charlotte chloe christer christian christin christina christine
  christoffer cim claes clara claudia conny conrad cornelia crister cristian dafina dag dagny dalia damir
  dan dana daniel daniela daniella danijel danne dante danylo daria dario darko daud david davoud dawid
  dean deborah deeq denise deniz dennis deqa deqo diana diego dilan dilara dilnaz dilnoza dilvin dima dina
  dino diyar dmytro dominic dorentina doris douglas dragan dren drilon dunja dzenan ebba ebbe eddie edgar
  edin edina edit edith edvard edvin edward edwin egzon eileen einar ekin elaf eldin elena eleonora elham
  elia elias elif elin elina elis elisa elisabet elisabeth elise eliza elizabeth ella elle ellen ellie
  ellinor elliot elma elmer elmina elnaz elon elsa else elsie elton elvin elvira elvis embla emelie emely
  emil emilia emilie emilio emily emin emina emir emma emmanuel emmy emre enes engla enisa enya erblin
  erdem eren eric erica erik erika erland ermias erna ernst erol ervin eskil esma esperanza esra essa
  estelle ester esther ethan eva eva-lena eva-marie evan evelina evelyn evin eyob ezgi fabian fadi fadumo
  fahad faisal faiza fanny farah farhad farhan farhia farhiya farid faris fartun fatemeh fati fatih fatima
  fatma fatou felicia felix ferdinand fermin fia filip filippa finn fiona fisnik flamur florian florin
  folke frank frans fred freddie freddy fredric fredrik fredrika frej freja frida fridolf fritiof fritz
  gabriel gabriella gabrielle gerd gerda germund gert gideon gisela gittan gizem granit greta grim gro
  gudmund gudrun guled gulsen gun gunbritt gunhild gunilla gunnar gunnel gustaf gustav gustavo göran
  göran-erik görel gösta gülcan haben habib hadi hadil hadja hafsa hagar haile halima halimo hamad hamdi
  hamid hampus hamsa hamza hana hanad hanan hanin hanna hannah hanne hannes hans harald haris harriet
  harry harun hasan hassan hatice hava havin hawa hawraa haya hedda hedvig heidi helen helena helene helga
  helge helin helmer henning henny henok henri henrietta henrik henry herman hermine hero hiba hibo hilda
  hilding hillevi hilma hjalmar hoda hodan hodo holger houda huda hugo humam husam hussain hussein håkan
  ian iben ibrahim ibtisam ida ida-maria idil idris idun ifrah iftin igor ihab ikram ilhaam ilham ilhan
  ilias ilir iljas ilma ilse iman imane imran ina ines inga inga-lill inge ingeborg ingegerd ingela inger
  ingmar ingrid ingvar ioana iqra ira irena irene irina iris irma isa isaac isabel isabell isabella
  isabelle isac isak iselin ishak isidor islam ismael ismahan ismail issa ivan ivana ivar izabela izabella
  izel jabir jack jackie jacob jacqueline jad jakob jakub jamal james jamie jamil jamila jan jan-erik jan-
  olof jana jane janina janne jannike jasin jasmin jasmina jasmine jason javier jawad jay jeanette jelena
  jenifer jennie jennifer jenny jens jeremy jerker jermaine jerry jesper jessica jessika jill jim jimmie
  jimmy jiyan joakim joanna joao joar jocke joel joelle johan johanna john johnny jon jona jonas jonatan
  jonathan jonna josef josefin josefina josefine joseph josephine joshua jouri jovan judit judith jukka
  juli julia julian juliana julie julius june juni junis justin jusuf jytte jöran jörgen kacper kadir
  kadra kaisa kaj kajsa kalid kalle kaltrina kamal kamil kamila kamran kardo karim karima karin karl karl-
  erik karl-johan karla karol karolin karolina karoline karwan kasper katarina kate kateryna kati katja
  katrin katrine kawthar kaya keith kemal ken kenan kennet kenneth kenny kent kerem kerim kerstin kevin
  khadar khadija khadra khaled khalid khalil kia kian kiana kid kidus kim kinda kira kirsten kitty kjell
  klara klas klaus knut konrad krister kristian kristin kristina kristine kristofer kristoffer krystyna
  kurt ladan laila lamar lamin lana lara larissa lars lars-erik lars-göran lasse latifa laura lavin layan
  layla lea leah leandro leia leif leila lejla lemar lena lennart lennox leo leon leona leonard leonardo
  leonor leonora leontina leopold leotrim leya lia liah liam liban lidia liiban lilian liliana lilja lilly
  lin lina linda linh linn linnea linnéa linus lionel lisa lisbet lisbeth liselott liselotte lisen lissa
  liv liza lo loke lola lorena lorenz lorin lotta lotten louie louis louisa louise lova love lovis lovisa
  luca lucas lucia luciano lucy ludde ludvig ludwig luis luisa lujain luka lukas luna lydia lykke lynn
  maciej madeleine madelene magda magdalena maggie magnus mahad mahamed mahamud mahdi maher mahmoud mahmud
  mai maia maj- maj-lis maj maja majd majed majken makda maksym malai malak malcolm malee malek malena malik
  malin malte malva malvin mamadou manal manar manfred manuela marah marc marcel marcin marco marcus
  mardin mareike maren margareta margaretha margit margot mari maria maria-teresa mariam mariama mariana
  marianne marie marielle marija marika marilyn marina mario marion marit marita marius mark marko markus
  marlene marlon marta marte martha martin martina marvin marwa marwan mary maryam maryan mateo mateus
  mateusz mathea mathias mathilda matilda matilde mats matteo matteus matthew matti mattias mattis maud
  maurice max maxim maximilian maxine maya mehdi mehmet mehran meja melanie melek melina melissa melker
  mellie melvin mercedes mergim meriam merjem merve meryem mesut metin mia miah micael michael michaela
  michal michel michelle miguel mihai mikael mikaela mike mikkel mila milan milana milena mileva milica
  milla milo milos milton mimmi minela minh minna minou mio mira miran miranda mirella miriam mirja mirjam
  mirna miro mirza misha mo moa mohamad mohamed mohammad mohammed mohamoud mohamud mohannad molly mona
  monica monika monir morgan moritz mouna muhamed muhammad muna munira muriel mursal musa mustafa mustafe
  my mykola myra märit märta märtha måns nabil nada nadia nadim nadine nadja nahla nahom naima najah najib
  najma nancy naomi narges narin nasir nasra nasrin nasteho natalia natalie natalja natan natasha nathalie
  nathan nathaniel nattapong nawal nawaz nawid nazanin nazar nazir nebiyu neda nedim nejla nellie nelly
  nelson neo nermin nermina newroz nguyen nicholas niclas nicolas nicole nicolina nihad nike niki nikita
  niklas nikola nikolai nikolaj nikolaos nikolas nikolina nila nilla nilo nils nimo nina ninni ninos niran
  noa noah noel noelia noelle noemi noomi noor nora nour nova nur nura nuria nyah oden oksana oktawia ola
  olaf oleksandr oleksandra olena olga olha oliver olivia oliwia olle ollie olof oluwa omar omari omid
  orhan orvar osama oscar oskar osman osvald otilia otis otto ousmane ove pablo palina pamela parisa
  parwana parwin patricia patrick patrik patrycja paul paula paulina pauline pavel peder pedram pedro
  peggy peik pelle penelope per per-erik per-ola per-olof pernilla pernille peter petra petronella petter
  philip philippa phoebe pia pierre pim piotr pontus primus qamar quentin rabia rachel radwan rafael
  rafaela rafi raghad ragnar ragnhild rahaf rahel rahim rahma rahmat rahmo raja rakan rakel ralf rami
  ramin ramona rana rania rasheed rashid rasmus rawan ray rayan rayhan rayyan raza razan rebecca rebecka
  rebin redon reem regina reidar reine rekar remi renata rené reza rezan rian ricardo rich richard rickard
  rikard rima rina rio rita ritva robbin robel robert roberta roberto robin rodrigo roffe roger roham
  roine roja rojan rojda rojin roland rolf roman romeo romina ronahi ronald ronja ronny ros rosa rosanna
  rosie roxana roxanna roy roya ruben rudolf rufta run rune ruqayya rut ruth ryan saad saba sabah sabina
  sabine sabrina sadia saeed safa safia safiya safwan saga sagal sahar sahra sahro said saida saif
  sakarias salah salam saleh salem salim salma salman salome sam samantha samar samer sami samia samih
  samira samiya samuel samy sana sanaa sandra sanja sanna sanne santiago santino sara sarah sarmad sasha
  saskia savannah sayed saynab sebastian sebbe seda selam selim selin selina selma semir serena sergej
  sergio shadi shahad shahin shaima shamsa shannon sharif sharon shayan shaymaa sherin sherzad shirin
  shirwan shqipe siba sidra sienna sigge signe sigrid sigvard siham silas silje silvia simeon simon simona
  simone sindy sinem siri sirin sivan sixten sixtus siyad smilla sofi sofia sofie sofiia sofija soheil sol
  solbritt solveig soma somchai somsri sonja sonny sophia sophie soran soraya sosan soso star stefan
  stefania stefanie steffi stella stellan sten stephanie steven stig stina storm sture suad sucdi suhayb
  suheyb suheyla sulaiman suleiman suleyka suleyman sumaya sumeya sune sunita susann susanna susanne suzan
  svante svea sven sven-erik sverker sverre svitlana swen sylvester sylvia synnöve szymon sölve sölvi
  söran sören tage tala talal tamara tamer tanja tarek tarik tariq tasnim tea teddy tekla telma tenzin teo
  teodor teodora teresa teresia tess tessan tetiana tewodros thanh thea thelma theo theodor theodora
  theres therese thiago thilda thomas thor thora thure tiffany tilda tilde tilly tim timmie timmy timo
  timothy tina tindra tintin tobbe tobias todd tom tomas tomasz tommie tommy toni tony tor torbjörn tord
  tore torgny torkel torsten tova tove tran tristan troy truls tsehay tua tuana ture tuva tyko tyler tyr
  tyra ubah ulf ulla ulla-britt ulla-karin ulrica ulrik ulrika umar urban ursula uwe vahid valborg
  valdemar valentin valentina valentino valeria valon valter vanessa vanja vega venus vera verner veronica
  veronika vianne victor victoria vidar vide viggo vigo viktor viktoria vilda vilde vilgot vilhelm vilja
  ville vilma vilmer vincent viola violet virginia viveca viveka vivian vlad vladimir vladyslav vlora
  volodymyr wafa waleed walid walter warda warsame wasim wendela werner wictor wiktor wiktoria wilda
  wilhelm will wille william wilma wilmer wilson winston xander xenia xhemile ximena yahia yahya yahye
  yakub yana yara yaren yaroslav yaseen yasemin yasin yasir yasmin yasmina yasmine yassin yassine yazan
  yevhen ylva yngve yohana yohannes yonas yonathan yosef yosra younes yousef yousra youssef yrsa yuliana
  yuliia yuna yunus yusra yusuf yvonne zack zahra zahraa zaid zainab zakaria zakarias zakariya zakariye
  zamzam zana zara zayd zehra zeinab zelal zelda zeynep zhanna ziad zilan zina zinar zlata zlatan zoe zoey
  zofia zoran zozan zuhal zuleyha zuzanna ängla åke åsa åse ömer örjan örn östen özlem
`);

/** Names that are also Swedish words, months or places: at the beginning of a sentence they need a stronger sign than a capital. */
export const namesLikeWords = wordList(`
  aden alba alban alma anis april ask august bella ben bill björn bo dag dan dana dina elle else embla
  emir fia florin folke frank frans fred granit gro gun hans helga hero ina inga inge isa islam jack
  jan juli juni kaj karl kid kim klara knut lamar lavin lea lilja lin linda liv lo lova love lucia luna
  maj marina mark mars max maxim mila mina mo musa my noor nora nour nova ola per pim primus ray remi rio rita
  roman ros rosa roy run saga said salam salem sam sanna sol star stella sten stig storm svea tala tea
  teddy tilde tom tor tore ture urban valborg vega vide viktoria vilde vilja villa will wolf ängla örn
`);
