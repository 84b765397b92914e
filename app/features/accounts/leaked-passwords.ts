/**
 * Passwords that stand at the head of every leaked list, and the words that they are made of. Taken from the list of
 * zxcvbn 4.4.2 (Dan Wheeler and Dropbox, MIT licence) without its vulgar part, with what people here use added. Only
 * for the server: it must not travel to a browser.
 */
const WHOLE = `
  !qaz2wsx3edc 0987654321a 0987654321q 1029384756q 111222333a 123123123a 123123123q 123123qweqwe 123321qweewq 1234554321q 1234567890a 1234567890q 1234567890qw
  1234567890qwe 1234567890s 1234567890w 1234567890z 1234567890zzz 123456789a 123456789aa 123456789abc 123456789as 123456789b 123456789d 123456789e 123456789f
  123456789g 123456789i 123456789k 123456789l 123456789m 123456789n 123456789o 123456789p 123456789q 123456789qaz 123456789qq 123456789qqq 123456789qw
  123456789qwe 123456789qwerty 123456789r 123456789s 123456789t 123456789v 123456789w 123456789x 123456789z 123456789zxc 12345678qwe 123456qwerty 12345abcde
  12345qwert 12345qwerty 12345trewq 12345zxcvb 1234qwerasdf 1234qwerty 123hfjdk147 123qwe456rty 123qweasdzxc 12qw34er56ty 17171717aa 1958proman 19mtpgam19
  1a2a3a4a5a 1a2b3c4d5e 1a2s3d4f5g 1pass1page 1q2q3q4q5q 1q2w3e4r5t 1q2w3e4r5t6y 1qa2ws3ed4rf 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qaz@wsx3edc 1qazxsw23edc
  1qazxsw23edcvfr4 1qwertyuiop 1z2x3c4v5b 23176djivanfros 26429vadim 32615948worms 3rjs1la7qe 3syqo15hil 42qwerty42 4815162342a 4815162342lost 4904s677075
  5201314woaini 5hsu75kpot 5t4r3e2w1q 7ugd5hip2j 80070633pc 89231243658s 8phrowz622 8phrowz624 9293709b13 987654321a 987654321q 987654321z 989244342a
  999111999q a123456789 a1234567890 a1a2a3a4a5 a1b2c3d4e5 a1s2d3f4g5 a987654321 aaa123456789 abc123456789 abc1234567890 abcd12345678 abcd123456789 abcde12345
  abracadabra abrakadabra admin18533362 ajcuivd289 ajnjuhfabz aleksander aleksandra alessandro alexander1 alphaomega amsterdam1 anastasija anastasiya
  andrewjackie angelochek angelofwar apokalipsis applesauce armageddon asd123456789 asdasd123456 asdfg12345 asdfghjkl1 asdfghjkl123 astalavista astonvilla
  auckland2010 avrillavigne azertyuiop azsxdcfvgb azwebitalia badnaamhere beautiful1 berezuckiy bestfriend birthday21 birthday299 birthday54 blackberry
  bladerunner blingbling bondarenko boy4u2ownnyc braveheart byajhvfnbrf c43qpul5rz callofduty cannondale casablanca cegthgegth cegthgfhjkm changeme123
  changemenow charlie123 cheburashka chessmaster chickenwing101 chocolate1 christian1 christophe christopher1 clubpenguin cnjvfnjkju combat123654 comicbookdb
  computador computadora coorslight correcthorsebatterystaple counterstrike ctdfcnjgjkm cvzefh1gkc cxfcnkbdfz cxfcnmttcnm cyberonline cyecvevhbr cyjdsvujljv
  darkknight darthvader dashadasha dbrnjhjdbx dbrnjhjdyf deeppurple deerhunter deltaforce depechemode desperados deutschland dhjnvytyjub digitalprodu
  dkflbdjcnjr dkflbvbhjdbx dkflbvbhjdyf dodgeviper domainlock2005 dragonball dragonballz dragonfire efbcapa201 ekaterina20 elizabeth1 enterprise evanescence
  evangelion fcbarcelona fenerbahce fgjrfkbgcbc finalfantasy firefighter firestarter fkg7h4f3v6 fkmnthyfnbdf fktrcfylhf fktrcfylhjdbx fktrcfylhjdyf flintstone
  flvbybcnhfnjh football12 forgotpassword friendster froinlaven galatasaray gblfhfcbyf gfhjkmgfhjkm ghbdtndctv ghbdtnghbdtn ghbdtngjrf ghbdtnrfrltkf
  ghhh47hj764 ghhh47hj7649 ghjcnbnenrf ghjcnbvtyz ghjcnjgfhjkm ghjcnjghjcnj ghjcnjrdfibyj ghjcnjrdfif ghjrehfnehf ghostrider gjytltkmybr goldfinger good123654
  goodfellas greedisgood groupd2013 gthtcnhjqrf gunslinger gy3yt2rgls harrypotter hd764nw5d7e1vb1 hedimaptfcor hellokitty hellothere helloworld hellraiser
  highlander hondacivic hongkong852 hshfd4n279 htubcnhfwbz hypnodanny iaapptfcor iddqdidkfa idontknow123 ilovehongkong ilovemyself iloveyou123 ingodwetrust
  installdevic installutil ironmaiden iseedeadpeople j3qq4h7h2v jackdaniels jamesbond007 jediknight jesuschrist jesusislord jetbalance jigei743ks juggernaut
  justforfun justinbiebe justinbieber kamehameha kbnthfnehf kingfisher konstantin ladyffesta lamborghini leavemealone ledzeppelin letmeinnow letmeinplease
  lfplhfgthvf lhbjkjubz2957704 lifeisgood lightsaber limpbizkit liverpool1 lkjhgfdsaz lockerroom losangeles lost4815162342 loveislife lsia9dnb9y luojianhua
  madagaskar mailcreated5240 manchester mandragora mangust6403 mapet123456 markhegarty mastercard masterchief mastermind matematika maurolarastefy maximilian
  metallica1 mevefalkcakk mickeymouse microphone millertime minecraft123 minhasenha moneymaker montecarlo montgom240 mostwanted motdepasse motherlode
  multiplelo mypassword mypassword1 mypassword123 necromancer needforspeed nemvxyheqdd5oqxyxyzi networkingpe neveragain neworleans newpassword newproject2004
  newzealand nintendo64 nissan350z nopassword nopassword1 nthvbyfnjh nuttertools oc247ngucz oldsmobile olegnaruto omgkremidia ontherocks opensesame
  opensesame1 p@ssw0rd123 parolparol passmaster passw0rd123 password00 password01 password10 password11 password12 password123 password1234 password13
  password23 password99 pathfinder playstation playstation3 poiuytrewq pokemon123 polniypizdec0211 polniypizdec110211 porsche911 postov1000 prettygirl
  primetime21 psychnaut1 ptybnxtvgbjy puertorico pufunga7782 q123456789 q1234567890 q1q2q3q4q5 q1w2e3r4t5 q1w2e3r4t5y6 q1w2e3r4t5y6u7 q1w2e3r4t5y6u7i8
  qawsedrftg qawsedrftgyh qaz123456789 qazwsx123456 qazwsxedc1 qazwsxedc12 qazwsxedc123 qazwsxedcrfv qazwsxedcrfvtgb qazxswedcvfr qpwoeiruty qq123456789
  quant4307s quicksilver quiksilver qwe123456789 qweasdzxc1 qweasdzxc123 qwerasdfzxcv qwert12345 qwert54321 qwertasdfg qwerty1234 qwerty12345 qwerty123456
  qwerty123456789 qwerty2010 qwertyasdfgh qwertyuiop qwertyuiop1 qwertyuiop123 qwertyytrewq r3vi3wpass rammstein1 realmadrid reanimator residentevil
  rfhfrfnbwf rfhfvtkmrf rfkmrekznjh rfnfcnhjaf rfnfgekmnf rhbcnbyjxrf rjhjkmbien rjirfrgbde rjycnfynby rkfdbfnehf roadrunner roflcopter ronaldinho runescape1
  s456123789 sailormoon salamander salamandra samsung123 sanandreas saun24865709 sebastian1 sersolution sevastopol shadow1212 shevchenko sidewinder skateboard
  skorpion39 smallville sojdlg123aljg solidsnake sonyericsson soso123aljg spartan117 spiderman1 stalingrad stalker123 strawberry streetball summertime
  superduper supermanboy superpuper supersonic syncmaster t34vfrc1991 tadmichaels tamwsn3sja terminator testing123 thisisapassword thisismypassword
  thunderbird tigerwoods tinkerbell tokiohotel tombraider translator trustno1trustno1 trustnoone ujkjdjkjvrf undertaker unforgiven vanyarespekt venom121293
  verygoodbot vfhufhbnrf vflfufcrfh vfntvfnbrf vfvfvskfhfve vfylfhbyrf virtuagirl vladislava volkswagen vqsablpzla vsjasnel12 vyjujnjxbt w2dlww3v5p wachtwoord
  watermelon webhompass websolutions welcome123 welcometohongkong wenef45313 whatthehell whosyourdaddy winnipeg261 wishmaster woaini1314520 woaiwojia1
  yanshi1982 ybrjkftdbx yfnfitymrf yjdsqgfhjkm yourpassword z123456789 z1x2c3v4b5 zaq12wsxcde3 zaq1xsw2cde3 zaratustra zcxfcnkbdf zqjphsyf6ctifgu zx123456789
  zxc123456789 zxcasdqwe123 zxcvb12345 zxcvbnm123
`

const WORDS = `
  aardvark abgrtyu access accord action adgjmptw adidas admin administrator aezakmi aggies ai5201314 airborne airforce airplane aiwoaini alabama alaska
  alejandr aleksandr alexande alexandr alexis aliens allah alpha alpine amadeus amazon america amsterdam anakin andrei andrey angel angels animal anime anjing
  anubis apache apollo apple apples april aquarius aragorn arizona arsenal asdasd asdf asdfasdf asdfg asdfgh asdfghj asdfghjk asdfghjkl asdzxc asia asian
  aspirine asterix astros atlanta atlantis atomic auburn august aussie austin autumn avalon avatar avenger awesome azerty babydoll babygirl babylon badboy
  badger baggins baller balls bambam banana bananas bandit bangkok bangsat banshee baobao barbie barcelon barcelona barkley barney baseball basket basketba
  batman beagle bear beatles beauty beavis beckham beer beetle beibei beijing berlin bharat bigballs bigboy bigfoot biggie bigguy bigmac bigman bigone bigred
  billybob bingo birdie birdman biscuit bismillah biteme blabla blackcat blackdog blackie blackjac blacky blade blades blahblah blaster blazer blessed
  blizzard blonde blondes blondie blue bluebird blueeyes bluemoon blues bluesky bobafett bobcat boeing bollocks bollox bomber bonehead boner bones bonjour
  booger boogie boomer bosco boston bowling brandy brasil braves brazil britney bronco broncos brooklyn brownie browns brucelee bruins brutus bubba bubble
  bubbles buckeye buckeyes buddha buddy budlight buffalo buffett bugger bulldog bulldogs bullet bunny burger buster byteme cactus cadillac caesar caliente
  californ camaro camel camelot cameron canada cancer candyman cantona cantonese captain cardinal carolina carpet carrot cartman caserta casino casper cassie
  catdog catfish catherin cats causeway cavalier cdtnkfyf celica celine celtic celtics cessna champion champs changeme chaos charger chargers charlie charlott
  charly cheese chelsea chenwei cherokee cherry chester chevelle chevrole chevy cheyenne chicago chichi chicken chicks chiefs china chinese chipper chocolat
  chopper chrissy christ christia christin christop chronic chubby chucky cintaku cjkysirj cjkywt clancy classic clover cobra cocacola coffee college colombia
  colorado colors coltrane commando company compaq computer concrete condor connect connor consumer contrasena cookie cookies cooldude cooler coolio copper
  corona corvette cosmos cosworth cougar cowboy cowboys coyote creative cricket crimson crusader cthutq cuddles curious cxfcnmt dagger dakota dallas dancer
  danger danni darkness darkside darkstar daytona dbrnjhbz deadhead december default defender defiant deftones delete delhi delta desire destiny detroit
  dexter dfvgbh diablo diamond diamonds diesel dietcoke digger digital dilbert dima dimsum dingdong discover disney dkflbvbh doctor dodger dodgeram dodgers
  dogg doggie dogs dollar dolphin dolphins domino donkey doodle dookie drago dragon dragons dreamer dreams driver drizzt drowssap drpepper drummer dublin
  ducati duck eagle eagles eatme eclipse eduard einstein ekaterina electric element elephant elizabet emerald eminem empire engineer enigma enter enterpri
  escort eternity everton exigen explorer express extreme falcon falcons fantasy faster fatboy fatcat fatima fatman february fender ferrari ferret ficken
  fighter filipino finger fire fireball firebird firefly fireman fish fishing fktrcfylh fktrctq flames flash flatron flipper florida flower fluffy flyboy
  flyers foobar football forest forever formula fossil foxtrot freaky freckles freddy freedom freepass freeuser friday frog frogger froggy frosty funtime
  fusion fyfcnfcbz fylhtq galaxy galina galore gambit gandalf ganesh gangsta gangster garden garfield gateway gator gators geheim gemini genesis genius
  geronimo getsome gfhjkm ghbdtn ghbdtnbr ghjcnj ghost giants ginger gizmo gizmodo goblin goblue goddess godzilla goforit golden goldfish golf golfer golfing
  goober goodluck goodtime google goose gorilla gotcha gothic granny greenday gremlin grendel griffey grizzly groovy guangzhou guardian guest guinness guitar
  gundam gunner hacker halflife hallo hamburg hamlet hammer hamster hannah hannibal hansolo harbour harley hawaii hawkeye hearts heaven hellfire hello helpme
  hendrix hercules hermes hershey hesoyam highland hiphop hitman hjvfirf hobbes hobbit hockey holiday hollywoo homerun honda hongkong hooters hornet horney
  horse horses hotboy hotdog hotrod hotstuff hummer hunter hunting husker huskers ibanez icecream iceman iforgot ihateyou ilovegod iloveher ilovehim iloveme
  iloveu iloveyou immigration immortal impala incubus india indiana indians indigo indonesia inferno infiniti infinity insane integra internet intrepid irina
  ironman italia ivanov iverson iwantu jackal jackoff jaguar jakarta jamaica jammer january jasmine jasper jeep jericho jester jesus jimbo jimbob joker jordan
  juice july jumper june jungle junior jupiter justdoit justice justme juventus kaktus kangaroo kansas karachi karate karina kasper katana katerina kathmandu
  katrin kawasaki keeper kenwood keyboard kingkong kingston kirill kisses kissme kitkat kitten kitty kittycat klaster knicks knights kodiak kolobok kowloon
  krishna labrador lacrosse ladybug lakers lancer lantau laogong laopo larisa lasvegas latino leather ledzep legend legion legolas lennon lestat letmein
  letsgo lexmark liberty lifehack lightnin lights liquid liuwei liverpoo liverpool liwei lizard lobster logitech lollipop lollol london lonestar lonewolf
  longhorn loser love lovelove lovely loveme lover loverboy lovers loveyou lowrider lucifer lucky lvbnhbq macau machine maddie maddog madison madman madmax
  madness madonna maestro maggie magic magnum magnus maiden makaveli maksim malibu mallard mandarin maniac manila manson manutd marathon march marina marine
  mariners marines marino marlboro marley martini maryjane massive master matrix mature maverick maxima maximus maxwell megadeth megaman memphis mercedes
  mercury meridian merlin mersedes metallic metallica mexico miami michigan mickey microsoft midnight migrant migration mikey milano mima minecraft mirage
  mister mistress mnbvcxz mohammed molson monday money mongkok mongoose monitor monkey monkeys monopoly monster montana montreal mookie moomoo moose morpheus
  moscow motdepasse mother motorola mountain mouse mozart mtr muhammad mulder mumbai munchkin muscle mushroom musicman mustang mustangs mylove mypass
  mypassword naruto nascar natali natasha nemesis nepal neptune newlife newpass newpassword newport newuser newyork nfnmzyf nicola nihao nihaoma nikita nimrod
  niners ninja nintendo nirvana nissan nolimit noodles nookie nopass november nugget nurse nylons nymets oakland obiwan oblivion october octopus office ohyeah
  oksana oldman oliver omega onelove online openup oracle orange orion osiris outlaw overlord oxford packard packers pacman pakistan paladin panama panasonic
  pancho pandora pantera panther panthers panzer paradise paradox parola parrot pascal pass passat passion passport passw0rd passwor password passwort patches
  patriot patriots pavilion peaches peanut peanuts pearljam pebbles peekaboo peewee pegasus pencil penguin penguins pentium pepper pepsi peterpan phantom
  philips philly phoenix photos phpbb picard picasso pickle pickles piglet pikachu pilipinas pineappl ping pink pioneer pirate pirates pitbull pizza planet
  plastic platinum player playtime plymouth poison poiuyt pokemon polaris police polina polo pontiac pooh poohbear pookie popcorn popeye porkchop porsche
  portland portugal postal potato powder praya precious predator prelude presario primus prince princes princess printer private privet prodigy psycho pumpkin
  punisher punkin punkrock purple putter pyramid python qawsed qazqaz qazwsx qazwsxed qazwsxedc qazxsw qazxswedc qmas qq5201314 qwaszx qweasd qweasdzxc qweqwe
  qwerasdf qwert qwerty qwertyu qwertyui qwertz rabbit racecar racerx racing ragnarok raider raiders rainbow raistlin rammstein random ranger rangers raptor
  rascal raven ravens razz reaper rebels redalert reddog redhead redman redneck redrum redskins redsox redwings renegade rescue rfrfirf rhbcnbyf ripper
  rjntyjr rocker rocket rockon rocks rockstar roller rolltide romashka rommel ronaldo rooster root rootbeer rosebud rubber rulez runner ruslan russia sabine
  saigon sailing sailor saints sakura salmon samantha samson samsung samurai sandiego sandman sapphire saturday saturn sayang scarface scarlet school scooby
  scoobydo scooter scorpio scorpion scotland scotty scrappy scream scruffy scully seattle sebastia secret secrets security seinfeld seminole semperfi senha
  septembe september serega serenity sergei sergey server sesame shadow shaggy shalom shaman shamrock shanghai shaolin shark sharks shasta shatin shaved
  shazam shelby shemale shenzhen sherlock shiloh shogun shooter shorty shotgun showme showtime siemens sierra silver simba simple simpsons sinner sirius
  sithlord skater skeeter skipper skippy skittles skyline skywalke slappy slapshot slayer sleepy slipknot smiles smiley smitty smoke smoker smokey smokin
  smooth smudge snake snakes snapper snickers sniper snoopy snowball snowman snuggles sobaka soccer socrates softball software soldier sommer sooners sophie
  sparky spartak spartan spartans spectrum speedy spider spiderma spiderman spidey spike spirit spitfire spooky spring sprint sprite spunky spyder squirrel
  srinivas stalker stallion star starcraft stardust stargate startrek starwars stealth steelers stephani sticky stimpy stinger stingray stinky stocking
  stonecol stones storm stormy stranger strider strike stud student stupid subaru sublime success sugar summer sundance sunday sunrise sunset sunshine super
  superfly superman surfer surfing suzuki svetlana swallow sweetpea sweets sweety swimming swordfis swordfish sydney syracuse tacobell tacoma taipei taipo
  taiwan talent tanker tardis target tarheel tarheels tarzan tattoo tatyana taurus tazman teacher techno teen temp tempest temporary tennis tequila test
  tester testing thailand thankyou thegame theman theone therock thuglife thumper thunder thursday tickle tiger tigers tigger timber tinker tintin titanic
  titans titleist tomcat toor topcat topgun topper topsecret tornado toronto toshiba tottenha toyota trance transam travel trebor trfnthbyf tricky trigger
  trinity triumph trixie trojan trombone trooper trouble truck trucker trucks trumpet trunks tsimshatsui tuesday turbo turkey turtle tweety twilight twister
  ultimate unicorn university unreal user vacation vader valentin valentina valera vampire vanhalen vanilla vectra vegeta velvet verbatim veritas veronika
  vertigo vfhbyf vfhecz vfrcbv vfvjxrf victoria victory vietnam viking vikings viktor viper visa vision vladimir voodoo voyager vulcan walnut wanchai wangwei
  wangyang warcraft warlock warrior warriors waterloo weasel wednesday weezer welcome welcome1 werewolf westham westside whatever wheels whiskey whynot wicked
  wildcat wildcats willow windows winner winston winter wisdom wizard wo5201314 woaini woaini1314 woaini520 woaini5201314 woaiwojia wolfgang wolfman wolfpack
  wolverin wolverine wolves wombat woody wookie wordpass wrangler wutang xanadu xavier xfiles xiaoxiao yamaha yankee yankees ybrbnf yellow yfnfif yomama
  yourmom ytrewq zaqwsx zeppelin zhangjie zhangwei zipper zombie zxcvbn zxcvbnm
`

const unpack = (packed: string) => new Set(packed.trim().split(/\s+/))

/** Passwords long enough for our rule, in lower case. */
export const LEAKED_PASSWORDS: ReadonlySet<string> = unpack(WHOLE)
/** Words which, with digits and signs around them, make most of the rest. */
export const LEAKED_WORDS: ReadonlySet<string> = unpack(WORDS)
