import { wordList } from './word-list.ts';

/** Diagnoses and conditions, as people write them of somebody. */
export const diagnoses = wordList(`
  autism autismdiagnos autistisk autisten adhd adhd-diagnos add add-diagnos asperger aspergers tourette tourettes ocd tvångssyndrom tvångstankar depression depressionen
  deprimerad ångest ångestproblematik ångestsyndrom ångestdiagnos panikångest panikattacker panikattack fobi skolfobi dyslexi dyskalkyli språkstörning
  dls utvecklingsstörning intellektuell downs cp-skada cp epilepsi epileptiska diabetes diabetiker cancer leukemi crohns ibs migrän me/cfs mutism anorexi
  anorektisk ätstörning ätstörningar bulimi självskadebeteende självskadar självskada skär suicidal suicidförsök självmordsförsök självmordstankar ptsd
  trauma traumatiserad hörselnedsättning synnedsättning hörselskada blind döv rullstol stammar stamning bipolär psykos psykotisk schizofreni
  könsdysfori transperson gravid npf-diagnos npf-diagnoser diagnosen diagnos diagnostiserad diagnosticerad utmattning utmattningssyndrom utmattad sömnstörning narkolepsi
  adhd-utredning autismutredning npf-utredning bup-kontakt begåvningsnedsättning hjärntumör hjärnskada reumatism allergi cystisk fibros muskelsjukdom
  inlagd tvångsvård missbruk missbrukar droger cannabis
`);

/** Words for one family and what has happened in it. */
export const familyWords = wordList(`
  mamma mamman mammas mammans pappa pappan pappas pappans mor modern moderns far fadern faderns bror brodern broderns syster systern systerns lillebror storebror
  lillasyster storasyster tvilling tvillingen tvillingar tvillingarna tvillingbror tvillingsyster syskon syskonen syskonet syskonpar syskonparet syskonskara
  bröder bröderna systrar systrarna halvsyskon halvbror halvsyster mormor morfar farmor farfar moster faster morbror farbror styvpappa styvmamma styvfar
  bonuspappa bonusmamma skilda skilsmässa skilsmässan separerade separerat separation separationen vårdnadstvist vårdnadstvisten familjehem familjehemmet
  familjehemsplacerad familjehemsplacerade placerad placerade omhändertagen lvu lvu-placerad fosterhem fosterfamilj ensamstående ensamkommande adopterad
  nyanländ asylsökande flykting utvisning utvisas fängelse fängelset avliden dog död avled våldet misshandlad hedersförtryck skyddad skyddat ensambarn
  familjen familjens barnfamiljen kusin kusinen
`);

/** Words for those who answer for a child; they stand in every routine and say little by themselves. */
export const guardianWords = wordList(`
  förälder föräldern föräldrarna föräldrarnas vårdnadshavarna vårdnadshavaren vårdnadshavarens hemmet
`);
