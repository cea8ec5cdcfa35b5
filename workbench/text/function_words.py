"""The small words of each language, and a few that every shop uses: the cheapest evidence of what a text is written in.

A word may stand under several languages; what counts is which list a text draws on most. Lists hold whole words in
lower case, without names, numbers, or words that advertising uses in English everywhere (*sale*, *shop*, *new*).
"""

from __future__ import annotations

FUNCTION_WORDS: dict[str, str] = {
    "en": "the a an and or but if of to in on at for from with without by as is are was were be been has have had do "
    "does did not no it its it’s we our us you your yours you’re you’ll they them their this that these those "
    "there here what which who when where how why will would can could should may might must just only more "
    "most all every each some any than then so because before after until while about over under up out into "
    "off again now today tomorrow get take make see find love like want need don’t i i’m my me he she his her "
    "still yet too very also back one let’s thank thanks please enjoy discover order delivery gift skin "
    "waiting ready left free save saved tell look",
    "de": "der die das den dem des ein eine einen einem einer eines und oder aber doch wenn weil dass als wie zu zum "
    "zur in im an am auf aus bei bis durch für gegen mit nach ohne seit um unter über von vom vor zwischen ist "
    "sind war waren sein bin bist hat haben hatte wird werden wurde kann können soll muss darf möchten nicht "
    "kein keine nur noch auch schon sehr so mehr alle alles jeder jede jeden jetzt heute morgen hier da ich du "
    "er sie es wir ihr ihre ihren ihrem ihrer ihnen uns unser unsere mich dich sich mir dir mein dein deine "
    "deinen dies diese dieser dieses was wer wo wann warum entdecken sichern sparen bestellen angebot rabatt "
    "kostenlos versand geschenk haut danke viel wieder weg gleich ganz",
    "fr": "le la les l’ un une des du de d’ et ou mais donc car ni que qui quoi dont où à au aux en dans sur sous "
    "par pour avec sans chez vers entre jusqu jusqu’à jusqu’au est sont était être a ont avoir fait ne n’ pas "
    "plus moins très bien tout tous toute toutes ce cet cette ces c’est il elle ils elles on je tu nous vous "
    "me te se s’ son sa ses mon ma mes ton ta tes votre vos notre nos leur leurs y si comme quand comment déjà "
    "encore aussi ici aujourd’hui demain maintenant avant après profitez découvrez découvrir commande "
    "livraison cadeau offerte peau merci jour jours voici voilà qu’ qu’il qu’on j’ m’ t’ rien même peu trop "
    "seulement vient donnez",
    "es": "el la los las un una unos unas y e o u pero que quien cuyo donde de del a al en con sin por para sobre "
    "entre hasta desde hacia es son era ser está están estar estás ha han hay haber he hemos tiene tienes "
    "tienen no ni sí más menos muy mucho todo toda todos todas este esta estos estas ese esa eso esto lo le "
    "les se me te nos os mi mis tu tus su sus nuestro nuestra nuestros nuestras yo tú él ella usted ustedes ti "
    "si como cuando cómo qué cuál ya aún todavía también solo sólo hoy mañana ahora aquí antes después mismo "
    "cada otro otra bien puede pueden descubre pedido envío gratis regalo piel gracias día días llega quieres "
    "puedes vuelve aprovecha",
    "it": "il lo la i gli le l’ c’ s’ un uno una un’ e ed o ma che chi cui dove di del dello della dell’ dei degli "
    "delle d’ a ad al allo alla all’ ai agli alle da dal dalla dalle in nel nella nell’ nei nelle con su sul "
    "sulla sulle per tra fra è sono era essere ha hanno ho hai abbiamo avere non né sì più meno molto tutto "
    "tutta tutti tutte questo questa questi queste quello quella mi ti si ci vi me te se ne io tu lui lei noi "
    "voi loro mio mia tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro vostra come quando "
    "quanto cosa già ancora anche solo oggi domani ora qui prima dopo ogni fino scopri ordine spedizione "
    "regalo sconto pelle grazie giorno giorni fa po’ così senza",
    "pt": "o a os as um uma uns umas e ou mas que quem cujo onde de do da dos das dum duma em no na nos nas num numa "
    "ao à aos às com sem por para pelo pela pelos pelas sobre entre até desde é são era ser está estão estar "
    "foi há tem têm ter temos não nem sim mais menos muito muita todo toda todos todas tudo este esta estes "
    "estas esse essa isso isto lhe lhes se me te meu minha meus minhas teu tua teus tuas seu sua seus suas "
    "nosso nossa nossos nossas eu tu ele ela você vocês si como quando já ainda também só hoje amanhã agora "
    "aqui antes depois mesmo cada outro outra descubra pedido encomenda entrega grátis presente desconto pele "
    "obrigado obrigada dia dias vai quer pode",
    "nl": "de het een en of maar als dat die dit deze wat wie waar wanneer hoe van voor met zonder aan op in uit bij "
    "tot over onder naar door om tegen tussen te er is zijn was waren ben bent heeft hebben heb had wordt "
    "worden werd kan kunnen zal zullen moet mag wil wilt niet geen wel nog ook al alle alles elke elk iedere "
    "meer meest zeer heel nu vandaag morgen hier daar ik jij je jou jouw u uw hij zij ze wij we ons onze "
    "jullie hun hem haar mij mijn me zich dan dus toch weer terug voordat totdat alleen even graag ontdek "
    "bestelling bestel verzending korting cadeau huid bedankt fijn dag dagen weg zo",
    "sv": "en ett och eller men om att som den det de dem dessa denna detta vad vem var när hur av för med utan till "
    "från på i vid hos under över efter före innan mellan mot är vara blir bli har hade ha kan ska skulle vill "
    "måste får inte ingen inga inget bara ännu också redan mycket mer mest alla allt varje nu idag dag morgon "
    "här där jag du han hon vi oss ni er ert era dig din ditt dina mig min mitt mina sig sin sitt sina vår "
    "vårt våra så än igen tillbaka upptäck beställ beställning frakt fri rabatt present gåva hud tack nya "
    "nästa lite liten ute hem köp fortfarande",
    "da": "en et og eller men hvis at som der den det de dem disse denne dette hvad hvem hvor hvornår hvordan af for "
    "med uden til fra på i ved hos under over efter før mellem mod er var være bliver blive har havde have kan "
    "skal skulle vil må får ikke ingen intet kun endnu også allerede meget mere mest alle alt hver nu dag "
    "morgen her jeg du han hun vi os jer jeres dig din dit dine mig min mit mine sig sin sit sine vores så end "
    "igen tilbage opdag bestil bestilling levering fri rabat gave hud tak nye næste lidt lille ud hjem køb "
    "stadig fordi",
    "nb": "en et ei og eller men hvis at som den det de dem disse denne dette hva hvem hvor når hvordan av for med "
    "uten til fra på i ved hos under over etter før mellom mot er var være blir bli har hadde ha kan skal "
    "skulle vil må får ikke ingen ingenting bare ennå også allerede mye mer mest alle alt hver nå dag morgen "
    "her der jeg du han hun vi oss dere deres deg din ditt dine meg min mitt mine seg sin sitt sine vår vårt "
    "våre så enn igjen tilbake oppdag bestill bestilling levering frakt fri rabatt gave hud takk nye neste "
    "litt liten ut hjem kjøp fortsatt fordi",
    "fi": "ja tai mutta jos että kun kuin joka jotka jota jossa mikä mitä kuka missä milloin miten miksi on ovat oli "
    "olivat olla ole olet olen olemme ei eivät en et emme ettekö voi voit voivat saa saat pitää vain vielä "
    "myös jo hyvin paljon enemmän kaikki kaikkiin kaikista jokainen nyt tänään huomenna täällä siellä tässä "
    "tämä tämän tällä nämä se sen sitä siitä ne niitä minä sinä sinun sinua sinulle hän me meidän meille "
    "meiltä te teidän teille he asti ennen jälkeen kanssa ilman alle yli noin sekä niin taas takaisin löydä "
    "tilaa tilaus tilauksesi toimitus ilmainen alennus lahja iho kiitos päivä päivää yhä tutustu nauti",
    "pl": "i a oraz lub albo ale że żeby jeśli gdy kiedy jak co kto który która które którzy których gdzie czy w we "
    "z ze na do od dla o po przy przez bez pod nad przed za między jest są był była było być ma mają mamy masz "
    "nie ani tak już jeszcze też także tylko bardzo więcej wszystko wszystkie wszystkich każdy każdego każdą "
    "ten ta to te tej tego tym tych się siebie ja ty on ona my wy oni mnie mi ciebie cię ci tobie nas nam was "
    "wam nim jej jego ich mój moja twój twoja twoje twojego swój swoje nasz nasza nasze dziś dzisiaj jutro "
    "teraz tutaj tu niż zanim aż odkryj zamówienie zamów dostawa darmowa zniżki rabat prezent skóry skóra "
    "dziękujemy dzień dni wciąż może możesz sprawdź oto taniej zniżka koszyku",
    "cs": "a i nebo ale že aby když kdy jak co kdo který která které kteří kde jestli v ve s se z ze na do od pro o "
    "po při přes bez pod nad před za mezi k ke u je jsou byl byla bylo být jsme jste jsem máme máte má mají "
    "není ne ani ano už ještě také jen jenom velmi více vše všechno všechny všech každý každou ten ta to ty "
    "této tohoto tento tím tom si já on ona my vy oni mě mi tebe tě ti nás nám vás vám jeho její jejich můj "
    "moje tvůj tvoje váš vaše vaši svůj své náš naše dnes zítra nyní teď tady zde než až objevte objednávku "
    "objednávka doprava zdarma slevu sleva dárek pleť děkujeme den dny stále může můžete",
    "sk": "a i alebo ale že aby keď kedy ako čo kto ktorý ktorá ktoré ktorí kde či v vo s so sa z zo na do od pre o "
    "po pri cez bez pod nad pred za medzi k ku u je sú bol bola bolo byť sme ste som máme máte má majú nie ani "
    "áno už ešte tiež len iba veľmi viac všetko všetky všetkých každý každú ten tá to tie tejto tohto tento "
    "tým tom si ja ty on ona my vy oni mňa mi teba ťa ti nás nám vás vám jeho jej ich môj moje tvoj tvoje váš "
    "vaše vaši svoj svoje náš naše dnes zajtra teraz tu než kým až objavte objednávku objednávka doprava "
    "zadarmo zľavu zľava darček pleť ďakujeme deň dni stále môže môžete",
    "hu": "a az egy és vagy de ha hogy mert mint ami amely amelyek amelyeket aki ahol mikor amikor hogyan mit mi ki "
    "hol van vannak volt lesz lehet nem ne sem igen már még is csak nagyon több minden mindent összes ez ezt "
    "ezek ezen ebben azt azok ott itt én te ő ti ők engem téged rád neked nekem nekünk velünk hozzád róla meg "
    "el be fel le ide most ma holnap vissza előtt után alatt között nélkül miatt szerint mielőtt amíg újra "
    "fedezd rendelés rendelésed rendelésedhez szállítás ingyenes kedvezmény ajándék bőr köszönjük nap napig "
    "tudod vagyunk kis",
    "ro": "un o unei unui al a ai ale și sau dar că să dacă când cum ce care cine unde de din la în într pe cu fără "
    "pentru prin spre sub peste între până după înainte este sunt era fi ești suntem are au am avem nu nici da "
    "mai foarte tot toată toți toate fiecare acest această aceasta acesta aceste acum azi astăzi mâine aici "
    "acolo eu tu el ea noi voi ei ele mă te se ne vă îl le îți ți îmi mi își tine mine meu mea tău ta tăi tale "
    "său sa sale nostru noastră noștri noastre doar numai încă deja decât chiar iată descoperă comandă comanda "
    "livrare gratuită reducere cadou piele pielea mulțumim zi zile vrei poți",
    "hr": "i a ili ali da ako kad kada kako što šta tko ko koji koja koje kojih gdje gde je li u s sa iz na do od za "
    "o po pri preko bez pod nad pred prije među k ka jest su bio bila bilo biti smo ste sam imamo imate ima "
    "imaju nije ne niti već još uvijek uvek također samo vrlo više sve svi svih svaki svaku svakog taj ta to "
    "te ovaj ova ovo ove ovog tog se ja ti on ona mi vi oni mene me tebe nas nam vas vam njegov njezin njihov "
    "moj moje tvoj tvoje vaš vaša vaše vašu svoj svoje naš naše danas sutra sada sad ovdje ovde nego dok "
    "otkrijte narudžbu narudžba dostava besplatna popusta popust poklon koža kožu hvala dan dana može možete",
    "sl": "in ali a ampak da če ko kdaj kako kaj kdo ki kateri katera kje je v s z iz na do od za o po pri čez brez "
    "pod nad pred med k h sta so bil bila bilo biti smo ste sem imamo imate ima imajo ni ne niti že še vedno "
    "tudi samo le zelo več vse vsi vseh vsak vsako ta to te tega tem ti se jaz on ona mi vi oni mene me tebe "
    "nas nam vas vam njegov njen njihov moj moje tvoj tvoje vaš vaša vaše vašo svoj svoje naš naše danes jutri "
    "zdaj tukaj kot dokler preden odkrijte naročilo dostava brezplačna popust popusta darilo koža kožo hvala "
    "dan dni lahko",
    "ru": "и а но или что чтобы если когда как кто который которая которые которых которую где куда в во с со из на "
    "до от для о об по при через без под над перед за между к ко у это эта этот эти этой этого есть был была "
    "было были быть не ни нет да уже ещё еще тоже также только очень больше все всё всех весь вся каждый "
    "каждую тот та то те тем том себя я ты он она мы вы они мне меня тебе тебя нас нам вас вам вами нами его "
    "её ее их мой моя твой твоя ваш ваша ваше ваши вашу вашей вашего вашему свой свои наш наша наши сегодня "
    "завтра сейчас здесь вот чем пока откройте узнайте заказ заказа доставка бесплатная скидка скидки скидку "
    "промокод подарок кожи кожа спасибо день дни дней можно может",
    "uk": "і й та а але або що щоб якщо коли як хто який яка яке які яких яку де куди в у з із зі на до від для о об "
    "по при через без під над перед за між к це ця цей ці цієї цього цьому є був була було були бути не ні "
    "немає так вже ще теж також лише тільки дуже більше все всі усі всіх увесь кожен кожну той те ті тим тому "
    "себе я ти він вона ми ви вони мені мене тобі тебе нас нам вас вам вами нами його її їх їхній мій моя твій "
    "твоя ваш ваша ваше ваші вашу вашої вашого свій свої наш наша наші сьогодні завтра зараз тут ось ніж поки "
    "дізнайтеся замовлення доставка безкоштовна знижка знижки знижку промокод подарунок шкіри шкіра дякуємо "
    "день днів можна може чи",
    "bg": "и а но или че да ако когато как какво кой коя които което която къде в във с със из на до от за по при "
    "през без под над пред между към у това тази този тези е са беше били бъде съм сме сте не ни няма има "
    "имате имаме вече още също само много повече всичко всички всеки всяка тя то те той аз ти ние вие мен ми "
    "теб ви нас му го ги я си се моя твоя вашата вашият вашите вашето ваша ваш ваши нашата нашият нашите наш "
    "днес утре сега тук ето преди докато открийте поръчка поръчката поръчки доставка безплатна отстъпка "
    "подарък кожа кожата благодарим ден дни може можете ще един една",
    "kk": "және мен пен бен немесе бірақ егер үшін туралы дейін кейін бойы арқылы ғана да де та те ма ме ба бе па пе "
    "бар жоқ емес болды болады болып бол еді екен тұр әлі тағы енді бүгін ертең қазір осы бұл сол ол олар біз "
    "сіз сен бізге сізге бізді сізді біздің сіздің бізбен маған саған оны оған өз өзіңіз барлық барлығы бәрі "
    "әр көп ең өте жаңа бір рет қайта не қалай қашан қайда кім қандай арналған келесі күн күнге тегін жеткізу "
    "жеңілдік сыйлық тапсырыс тапсырысыңыз рақмет тек шағын",
    "tr": "ve veya ya da de ama fakat eğer için ile gibi kadar göre sonra önce beri daha en çok az bir bu şu o "
    "bunlar biz siz ben sen onlar bize size bizi sizi bizim sizin bana sana onu ona mi mı mu mü ne nasıl neden "
    "kim nerede hangi hâlâ hala artık sadece yalnızca hemen şimdi bugün yarın her hep tüm bütün hiç var yok "
    "değil olan olarak olduğunuz olsun ki ise kendi yeni küçük gün günü saat bekliyor sipariş siparişiniz "
    "kargo ücretsiz indirim indirimli indirimde kullan sepetin hediye armağan cilt teşekkür teşekkürler ederiz "
    "keşfedin kaçırmayın içinde üzerinde tekrar",
    "az": "və ilə üçün bu o biz siz sən mən bir də da ki daha çox hələ artıq indi bugün sabah yeni hər bütün amma "
    "lakin sonra əvvəl kimi qədər var yox deyil olan olaraq sizi sizə sizin bizim bizə səni sənə sənin mənə ona onu nə "
    "necə niyə harada hansı haqqında tərəfindən yalnız yenidən geri gözləyir gözləyirik sifariş sifarişiniz "
    "çatdırılma pulsuz endirim hədiyyə təşəkkür edirik edin gün günü həftə kəşf özünüz üzrə görə əlavə seçin seç",
    "et": "ja või aga kui et kes mis mida millal kuidas kus miks on oli olid olla ole oled olen oleme ei ning ka "
    "juba veel ainult väga rohkem kõik kõiki kõigile iga see selle seda need nende mina ma sina sa sinu sind "
    "sulle tema ta meie me meile teie te teile nad oma kuni enne pärast koos ilma alla üle umbes täna homme "
    "nüüd siin seal uuesti tagasi avasta telli tellimus tarne tasuta soodustus kingitus nahk aitäh päev päeva "
    "saad saab siis",
    "lv": "un vai bet ja ka lai kad kā kas kurš kura kuri kur ko no uz ar bez par pie pēc pirms līdz zem virs starp "
    "caur ir bija būt būs nav ne jā jau vēl arī tikai ļoti vairāk viss visi visu visiem visām katrs katru šis "
    "šī šo šie tas tā to tie es tu viņš viņa mēs jūs viņi man tev mums jums jūsu tavs tava tavu savs savu mūsu "
    "mans šodien rīt tagad šeit nekā kamēr atklāj pasūti pasūtījums piegāde bezmaksas atlaide dāvana āda "
    "paldies diena dienas",
    "lt": "ir ar arba bet jei kad kai kaip kas kuris kuri kurie kur ką iš į su be apie prie po prieš iki virš tarp "
    "per už dėl yra buvo būti bus nėra ne taip jau dar pat tik labai daugiau visas visi visos visiems visoms "
    "kiekvienas kiekvieną šis ši šį šią šie tas ta tai tie aš tu jis ji mes jūs jie man tau mums jums jūsų "
    "tavo savo mūsų mano šiandien rytoj dabar čia nei kol atraskite užsakykite užsakymas pristatymas nemokamas "
    "nuolaida dovana oda ačiū diena dienos",
    "ca": "el la els les l’ d’ s’ n’ m’ t’ un una uns unes i o però que qui on de del dels a al als en amb sense per "
    "pel pels sobre entre fins des cap és són era ser està estan estar ha han hi té tens tenen tenim no ni sí "
    "més menys molt tot tota tots totes aquest aquesta aquests aquestes això ho li em et es ens us meu meva "
    "teu teva teus teves seu seva nostre nostra nostres jo tu ell ella vostè com quan ja encara també només "
    "avui demà ara aquí abans després mateix cada altre altra descobreix comanda enviament gratuït regal "
    "descompte pell gràcies dia dies",
    "id": "yang dan atau tetapi tapi jika kalau karena untuk dari ke di dengan tanpa pada oleh dalam tentang sampai "
    "hingga sejak antara adalah ada tidak bukan belum sudah telah akan sedang masih juga lagi hanya sangat "
    "lebih paling semua setiap ini itu aku saya kamu anda dia kami kita mereka kepada bisa dapat harus mau "
    "ingin apa siapa mana kapan bagaimana hari besok sekarang sini sebelum setelah jangan ayo temukan pesan "
    "pesanan pengiriman gratis diskon hadiah kulit terima kasih baru",
    "vi": "và hoặc nhưng nếu vì để của cho từ đến với không trên dưới trong ngoài bởi về là có được bị đã đang sẽ "
    "chưa vẫn cũng chỉ rất hơn nhất tất cả mọi mỗi này đó kia tôi bạn anh chị em chúng ta họ mình gì ai nào "
    "khi đâu sao thế hôm nay ngày mai bây giờ đây trước sau lại hãy đừng khám phá đơn hàng giao miễn phí giảm "
    "giá quà tặng da cảm ơn mới những các một",
}
"""Language subtag → its words, separated by spaces."""

SAME: dict[str, str] = {"no": "nb", "nn": "nb", "bs": "hr", "sr": "hr", "sh": "hr", "ms": "id", "mo": "ro"}
"""Language → the one whose list serves for it too; close enough not to be told apart in a short text."""
