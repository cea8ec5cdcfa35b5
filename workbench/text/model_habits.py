"""What language models say around the text that was asked for, in the languages they say it in. Bounded patterns."""

from __future__ import annotations

import re

from workbench.text.words import WORD

_THING = (
    r"translations?|translated|versions?|texts?|cop(?:y|ies)|drafts?|variants?|variations?|rewrites?|options?|"
    r"subject lines?|"
    r"push notifications?|emails?|messages?|slogans?|übersetzung\w*|text\w*|entwurf|variante\w*|version\w*|"
    r"vorschl\w+|betreff\w*|"
    r"traductions?|textes?|propositions?|variantes?|objet|traducci\w+|textos?|versi\w+|opci\w+|asunto|propuesta\w*|"
    r"перевод\w*|текст\w*|вариант\w*|верси\w+|тема письма|заголов\w+|traduzion\w+|test[oi]|version\w+|tradu\w+|"
    r"vertaling|tekst"
)
_HERE = (
    r"here(?:['’]s| is| are)|below (?:is|are)|this is|hier (?:ist|sind|kommt|finden sie)|anbei|voici|ci-dessous|"
    r"aquí (?:está|están|tienes|tiene)|a continuación|ecco|aqui está|segue|вот|ниже|oto|hier is|här är|işte"
)
_YES = (
    r"sure|certainly|absolutely|of course|gladly|with pleasure|understood|got it|okay|ok|alright|gerne|natürlich|klar|"
    r"selbstverständlich|bien sûr|certainement|avec plaisir|d['’]accord|claro(?: que sí)?|por supuesto|"
    r"con gusto|certo|"
    r"certamente|com certeza|конечно|разумеется|хорошо|с удовольствием|oczywiście|jasne|tabii(?: ki)?|natuurlijk"
)
_LABEL = (
    r"subject(?: line)?|headline|title|body|preheader|preview text|cta|push|translation|german|french|spanish|russian|"
    r"english|deutsch|übersetzung|betreff|betreffzeile|titel|überschrift|objet|titre|traduction|français|asunto|"
    r"título|"
    r"traducción|español|тема|тема письма|заголовок|текст|перевод|oggetto|titolo|traduzione|tradução|option \d|"
    r"version \d|"
    r"variant \d|variante \d|вариант \d|opción \d|output|answer|antwort|réponse|respuesta|ответ"
)

_EASTERN = (
    r"(?:以下|こちら)(?:が|は|に)[^\n:：。]{0,24}(?:翻訳|訳文|テキスト|文案|件名|コピー)|(?:翻訳|訳文|件名|タイトル|本文)(?=[:：])|"
    r"(?:以下|下面|这)(?:是|为)[^\n:：。]{0,24}(?:翻译|译文|文案|版本|标题)|(?:翻译|译文|标题|主题|正文)(?=[:：])|"
    r"다음은[^\n:。]{0,24}(?:번역|문구|제목)|(?:번역|제목|본문)(?=:)|"
    r"(?:إليك|هذه|فيما يلي)[^\n:]{0,24}(?:الترجمة|ترجمة|النص)"
)
"""The same in languages whose words are not set off by spaces, and in Arabic."""

PREAMBLE = re.compile(
    rf"^\W{{0,4}}(?:(?:{_YES})\s?[!,.:;—–-]\s{{0,2}}(?:{_HERE})\b"
    rf"|(?:(?:{_YES})\s?[!,.]\s{{0,2}})?(?:{_HERE})\s(?:[^\s:.!?]{{1,24}}\s){{0,8}}?(?:{_THING})\b[^\n.!?:]{{0,80}}:"
    rf"|(?:{_YES})\s?[!,.]\s{{0,2}}(?:i|ich|je|я)\s"
    rf"|\W{{0,3}}(?:{_LABEL})\W{{0,2}}[:：]\W{{0,2}}(?=\S)"
    rf"|\W{{0,3}}(?:{_EASTERN})[^\n:：。]{{0,16}}[:：])",
    re.IGNORECASE,
)
"""An introduction, or the slot's own name, at the beginning of a text."""

FIRST_WORDS = frozenset(
    word for listed in (_YES, _HERE, _LABEL) for one in listed.split("|") for word in WORD.findall(one)[:1]
) | {"i"}
"""The words with which it may begin, up to an apostrophe; some others do no harm. In small letters *İşte* begins with
an i and a dot of its own."""

NOTE = re.compile(
    r"(?:^|[\n(\[])\W{0,3}(?:(?:translator['’]?s |translation )note|note:? (?:i |that i |the |this translation)|"
    r"anmerkung(?: des"
    r" übersetzers)?:|hinweis zur übersetzung|hinweis: (?:ich |die übersetzung)|note\s?: (?:j['’]ai |la traduction)|"
    r"nota: (?:ho |la traduzione|a tradução|mantive )|opmerking: (?:ik |de vertaling)|uwaga: (?:tłumaczenie|zachował)|"
    r"примечание: (?:я |перевод)|注[:：]?(?:我|译|翻译|保留了|原文)|"
    r"remarque(?: du traducteur)?\s?:|note du traducteur|nota del traductor|"
    r"nota:? (?:he |la traducción)|примечание(?: переводчика)?:|explanation:|rationale:|character count|word count|"
    r"zeichenzahl|nombre de caractères)"
    r"|\b(?:let me know if|i hope this helps|feel free to (?:adjust|edit|modify|ask)|would you like me to|"
    r"i['’](?:ve|ll) (?:kept|translated|adapted|preserved)|i have (?:kept|translated|adapted|preserved)|as requested|"
    r"lassen sie mich wissen|ich hoffe,? das hilft|n['’]hésitez pas à me|j['’]espère que cela|"
    r"espero que (?:esto )?ayude|"
    r"надеюсь, это поможет|дайте знать, если|если нужно, могу)",
    re.IGNORECASE,
)
"""What a model adds at the end: a note on its work, or an offer to go on."""

OWN_NOTE = re.compile(
    r"(?:^|[\n(\[])\W{0,3}(?:please )?(?:note|nb|hinweis|anmerkung|remarque|nota|примечание)\s?[:：]", re.IGNORECASE
)
"""What a source says that has a note of its own, for the customer."""

REFUSAL = re.compile(
    r"\bas an? (?:ai|artificial intelligence|language model|large language model)\b|\bi(?:['’]m| am) (?:just )?an ai\b"
    r"|\bi(?:['’]m| am) (?:sorry|afraid),? (?:but )?(?:i|as)\b|\bi (?:cannot|can['’]t|can not|am unable to|won['’]t)"
    r" (?:help|assist|comply|fulfil+|provide|generate|create|write|translate|do that|process)\b|\bi must decline\b"
    r"|\b(?:content|usage) policy\b|\bmy (?:training|knowledge cut-?off)\b"
    r"|\bals (?:ki|künstliche intelligenz|sprachmodell|ki-modell)\b|\bich (?:kann|darf) (?:dabei|das|diese\w*|"
    r"ihnen dabei|dir dabei)"
    r" (?:leider )?nicht\b|\bes tut mir leid,? (?:aber )?(?:ich|als)\b"
    r"|\ben tant qu['’](?:ia|intelligence artificielle|assistant)\b|\ben tant que modèle\b|"
    r"\bje (?:suis désolée?|regrette),? (?:mais )?je"
    r"|\bje ne (?:peux|puis) pas (?:vous )?(?:aider|répondre|traduire|fournir|générer|créer)\b"
    r"|\bcomo (?:una? )?(?:ia|inteligencia artificial|modelo de lenguaje|asistente de ia)\b|"
    r"\blo siento,? (?:pero )?(?:no|como)\b"
    r"|\bno puedo (?:ayudar|ayudarte|ayudarle|cumplir|generar|traducir|proporcionar)\w*\b"
    r"|\b(?:я|как) (?:языковая модель|искусственный интеллект|ии-ассистент)\b|\bк сожалению,? я не могу\b"
    r"|\bя не могу (?:помочь|выполнить|перевести|создать|предоставить)\b|\bcome (?:ia|intelligenza artificiale)\b"
    r"|\bcomo (?:uma )?ia\b|\bmi dispiace,? ma (?:non|come)\b|\bjako (?:model językowy|sztuczna inteligencja)\b",
    re.IGNORECASE,
)
"""A model that declines instead of writing."""
