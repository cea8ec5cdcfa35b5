"""Which script a language is written in, and passages in another one."""

from __future__ import annotations

import re
from functools import lru_cache

_RANGES: dict[str, str] = {
    "Latn": r"A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff",
    "Grek": r"\u0370-\u03ff\u1f00-\u1fff",
    "Cyrl": r"\u0400-\u052f",
    "Armn": r"\u0531-\u0587",
    "Hebr": r"\u05d0-\u05ea",
    "Arab": r"\u0620-\u064a\u0671-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdfb\ufe70-\ufefc",
    "Deva": r"\u0900-\u0963",
    "Beng": r"\u0980-\u09e3",
    "Guru": r"\u0a00-\u0a65",
    "Gujr": r"\u0a80-\u0ae3",
    "Taml": r"\u0b80-\u0bd0",
    "Telu": r"\u0c00-\u0c63",
    "Knda": r"\u0c80-\u0ce3",
    "Mlym": r"\u0d00-\u0d63",
    "Sinh": r"\u0d80-\u0df3",
    "Thai": r"\u0e01-\u0e4e",
    "Laoo": r"\u0e81-\u0ecd",
    "Mymr": r"\u1000-\u103f",
    "Geor": r"\u10a0-\u10ff\u1c90-\u1cbf",
    "Ethi": r"\u1200-\u135a",
    "Khmr": r"\u1780-\u17d3",
    "Hang": r"\u1100-\u11ff\u3130-\u318e\uac00-\ud7a3",
    "Kana": r"\u3041-\u3096\u30a1-\u30fa\u30fc",
    "Hani": r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff",
}
_WRITTEN: dict[str, str] = {
    **dict.fromkeys(("ru", "uk", "bg", "be", "mk", "kk", "ky", "mn", "tg", "tt", "ba", "ce", "cv", "os"), "Cyrl"),
    **dict.fromkeys(("ar", "fa", "ur", "ps", "ug", "ckb", "sd"), "Arab"),
    **dict.fromkeys(("hi", "mr", "ne", "sa", "kok", "mai"), "Deva"),
    **dict.fromkeys(("he", "yi"), "Hebr"),
    **{"el": "Grek", "hy": "Armn", "ka": "Geor", "th": "Thai", "lo": "Laoo", "km": "Khmr", "my": "Mymr", "ta": "Taml"},
    **{"te": "Telu", "kn": "Knda", "ml": "Mlym", "bn": "Beng", "as": "Beng", "gu": "Gujr", "pa": "Guru", "si": "Sinh"},
    **{"am": "Ethi", "ti": "Ethi", "ja": "Kana", "zh": "Hani", "yue": "Hani", "ko": "Hang"},
}
"""Language → its script; all others are Latin."""
_EITHER = frozenset({"sr", "uz", "tk", "ku", "sh"})
"""Languages written in several scripts: nothing can be said unless the locale names one."""
_WITH: dict[str, tuple[str, ...]] = {"Kana": ("Hani",), "Hang": ("Hani",)}
"""Scripts that are also at home in another one's texts; Latin names are at home in all of them."""
_LANGUAGE_OF: dict[str, str] = {
    **{"Grek": "el", "Armn": "hy", "Hebr": "he", "Arab": "ar", "Deva": "hi", "Beng": "bn", "Guru": "pa", "Gujr": "gu"},
    **{"Taml": "ta", "Telu": "te", "Knda": "kn", "Mlym": "ml", "Sinh": "si", "Thai": "th", "Laoo": "lo", "Mymr": "my"},
    **{"Geor": "ka", "Ethi": "am", "Khmr": "km", "Hang": "ko", "Kana": "ja", "Hani": "zh", "Cyrl": "ru"},
}
_DENSE = frozenset({"Hani", "Kana", "Hang", "Thai", "Laoo", "Khmr", "Mymr"})
"""Scripts of which a few signs say as much as several words."""
_ENOUGH, _ENOUGH_DENSE = 8, 3

_SIMPLIFIED = (
    "个数时标为对显选输设据动语进图将类启项务间组键错录内过换户区写误认记单码称须发没签现结转计义档应参库开许统来创变从会态择这证号问钥"
    "软请确编读装识题与载达体话获该状终归条检级执复给属调机页尔败访别国处运缓备规删试线划连长视导压询颜临缩钮权销围两点闭头块联边实径弃亚"
    "强协响储盘异带详宽测补树绘链经马见细验节锁们够顶盖恢栏续样仅适历较报词声优购买卖价让还订礼专护肤红绿满额奖积谢爱欢气丽润温乐宝贝圣诞轻妆"
    "质养龙爷吗赠货车东华书电张关"
)
_TRADITIONAL = (
    "個數時標為對顯選輸設據動語進圖將類啟項務間組鍵錯錄內過換戶區寫誤認記單碼稱須發沒簽現結轉計義檔應參庫開許統來創變從會態擇這證號問鑰"
    "軟請確編讀裝識題與載達體話獲該狀終歸條檢級執復給屬調機頁爾敗訪別國處運緩備規刪試線劃連長視導壓詢顏臨縮鈕權銷圍兩點閉頭塊聯邊實徑棄亞"
    "強協響儲盤異帶詳寬測補樹繪鏈經馬見細驗節鎖們夠頂蓋恢欄續樣僅適歷較報詞聲優購買賣價讓還訂禮專護膚紅綠滿額獎積謝愛歡氣麗潤溫樂寶貝聖誕輕妝"
    "質養龍爺嗎贈貨車東華書電張關"
)
_HANS = frozenset(s for s, t in zip(_SIMPLIFIED, _TRADITIONAL, strict=True) if s != t)
_HANT = frozenset(t for s, t in zip(_SIMPLIFIED, _TRADITIONAL, strict=True) if s != t)
_CHINESE_ONLY = frozenset("您你们們这這吗嗎呢吧哦很还還给給让讓啦么麼咱哪")
"""Characters of everyday Chinese that Japanese does not use."""
_JAPANESE = frozenset("数号国会体点条写声区与属来当内温")
"""Simplified characters that Japanese also writes."""
_PERSIAN = re.compile("[پچژگکی]")


@lru_cache(maxsize=512)
def script_of(locale: str) -> str | None:
    """The script of a locale, as ISO 15924 has it; ``Kana`` for Japanese, ``None`` if it may be one or another."""
    language, *rest = locale.split("-")
    for part in rest:
        if part in _RANGES:
            return part
        if part in ("Hans", "Hant"):
            return "Hani"
    return None if language in _EITHER else _WRITTEN.get(language, "Latn")


def at_home_with(script: str) -> tuple[str, ...]:
    """The script itself and those that its texts are also written with."""
    return script, *_WITH.get(script, ())


def enough(script: str) -> int:
    """How many letters of a foreign script are no mere sign (a Greek α, a の in a name)."""
    return _ENOUGH_DENSE if script in _DENSE else _ENOUGH


@lru_cache(maxsize=64)
def letters_of(script: str, *, alone: bool = False) -> re.Pattern[str]:
    """Runs of one script's letters, and of those it is written with unless it stands ``alone``."""
    names = (script,) if alone else at_home_with(script)
    return re.compile(rf"[{''.join(_RANGES[name] for name in names)}]+")


@lru_cache(maxsize=64)
def foreign_letters(script: str) -> str:
    """All letters of other scripts than Latin and this one, as ranges for a pattern."""
    own = {"Latn", *at_home_with(script)}
    return "".join(ranges for name, ranges in _RANGES.items() if name not in own)


@lru_cache(maxsize=1)
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(f"[{ranges}]+")) for name, ranges in _RANGES.items())


def main_script(text: str) -> str | None:
    """The script of most letters of the text; ``None`` for a text without any."""
    counts = {name: sum(map(len, pattern.findall(text))) for name, pattern in _kinds()}
    most = max(counts, key=lambda name: counts[name])
    return most if counts[most] else None


def language_of_script(script: str) -> str:
    """The language that one thinks of first when one sees the script."""
    return _LANGUAGE_OF.get(script, "en")


def other_chinese(text: str, locale: str) -> str | None:
    """``zh-Hans`` or ``zh-Hant`` when a Chinese text is in the other characters than its market reads."""
    parts = locale.split("-")
    traditional = "Hant" in parts or ("Hans" not in parts and not {"TW", "HK", "MO"}.isdisjoint(parts))
    seen = frozenset(text)
    hans, hant = len(seen & _HANS), len(seen & _HANT)
    own, other = (hant, hans) if traditional else (hans, hant)
    if other < 2 or other <= 2 * own:
        return None
    return "zh-Hans" if traditional else "zh-Hant"


def is_chinese(text: str) -> bool:
    """Whether a text of Chinese characters without kana is Chinese rather than Japanese."""
    return not _CHINESE_ONLY.isdisjoint(text) or len(_HANS.intersection(text) - _JAPANESE) > 1


def is_persian(text: str) -> bool:
    """Whether a text in Arabic script has letters that Arabic does not use."""
    return len(_PERSIAN.findall(text)) > 1
