"""Turkish."""

from __future__ import annotations

_GOODS = "(serum*|krem*|bakım*|ürün*|marka*|formül*|maske*|tonik*|kozmetik*|nemlendirici*)"
_ILLS = (
    "(akne*|sivilce*|egzama*|sedef*|iltihap*|alerji*|saç dökülme*|ağrı*|kaşıntı*|mantar*|yara izi*|rozase*|dermatit*)"
)
_BARRED = (
    "(paraben*|koruyucu*|silikon*|sülfat*|ftalat*|alerjen*|mikroplastik*|ağır metal*|mineral yağ*|"
    "zararlı madde*|kimyasal*)"
)
_EXPERTS = "(dermatolog*|doktor*|uzman*|eczacı*|bilim insan*|cildiyeci*)"

LEXICON = {
    "superlatives/position": f"""
        bir !numara*
        pazar !lider*
        !lider marka*
        en !(etkili|güçlü|gelişmiş|yenilikçi|popüler|ucuz|uygun fiyatlı) _? {_GOODS}
        en çok !(satan|satılan|tercih edilen)
        en !(düşük|uygun|ucuz) fiyat*
        dünyanın (ilk|tek) !{_GOODS}
        türkiye’nin !(ilk|tek|lider)
    """,
    "superlatives/quality": f"""
        !dünyanın en _
        en !iyi _? {_GOODS}
        en !iyi (seçim*|teklif*|fırsat*|kalite*|sonuç*|fiyat*)
        dünyanın en !iyi _
        !(eşsiz|benzersiz) (formül*|teknoloji*|içerik*|doku*|kompleks*)
        !rakipsiz
        dünyadaki !tek {_GOODS}
    """,
    "superlatives/except": """
        en !iyi (dilek*|arkadaş*|anı*)
    """,
    "medical_claims/healing": f"""
        !(iyileştirir|iyileştiren|iyileştirici*|tedavi*|şifa|şifalı)
        {_ILLS} (karşı|için|önler|giderir|geçirir|yok eder|son verir)
        !(terapötik|antibakteriyel|antiseptik|antienflamatuar)
        ağrı !(kesici*|giderici*)
        (hücre|hücreleri|dna) !(onarır|yeniler)
        !toksin* (atar|temizler|arındırır)
    """,
    "medical_claims/drug": """
        !botoks*
        !botox*
        !ilaç gibi
        cildin !ilacı
    """,
    "free_from/ingredient": f"""
        !{_BARRED} (içermez|içermeyen|yok|eklenmemiştir)
        !(parabensiz|silikonsuz|sülfatsız|koruyucusuz|alerjensiz)
    """,
    "free_from/animals": """
        !hayvan* (üzerinde|deneyi|deneysiz) _?
        !cruelty free
    """,
    "free_from/allergy": """
        !alerji riski (yok|taşımaz|içermez)
        !alerji (yapmaz|yapmayan)
    """,
    "free_from/hypoallergenic": """
        !(hipoalerjenik|hypoallergenic)
    """,
    "free_offer/free": """
        !(ücretsiz|bedava|bedelsiz)
        # al # !öde
    """,
    "guarantees/guarantee": """
        !garanti* (ediyoruz|edilir|sonuç)
        !garantili
        para !iade*
        memnuniyet !garantisi
        iade !garantisi
    """,
    "guarantees/except": """
        !garanti (edilmez|etmez|etmiyoruz|edemeyiz)
    """,
    "price_reduction/word": """
        !(indirim*|tasarruf*|ucuz*|kampanya*|avantaj*|ucuzluk)
    """,
    "price_reduction/comparison": """
        # !yerine
        !eski fiyat*
        !önceki fiyat*
    """,
    "price_reduction/whole": """
        yarı !fiyatına
        yarı !fiyat
    """,
    "urgency/time": """
        son !(şans|şansınız|şansın|gün|günler|saatler|çağrı|fırsat)
        !(sadece|yalnızca) bugün
        bugün !(bitiyor|sona eriyor|son gün)
        acele !(et|edin|ediniz)
        !kaçırma(|yın|yınız)
        çok geç !olmadan
        kısa !süreliğine
        sınırlı !süre
    """,
    "urgency/stock": """
        son # !(ürün|adet|stok|parça)
        !tükenmek üzere
        !tükeniyor
        stoklarla !sınırlı
    """,
    "green_claims/generic": """
        !(çevreci|ekolojik)
        çevre !dostu
        doğa !dostu
        iklim !dostu
        !sürdürülebilir (ürün*|ambalaj*|formül*|güzellik|bakım|kozmetik)
        biyolojik olarak !parçalanabilir
    """,
    "green_claims/climate": """
        karbon !nötr
        iklim !nötr
        sıfır !emisyon
    """,
    "authority_claims/approved": """
        (fda|sağlık bakanlığı|bakanlık|ab) !onaylı
        (bakanlığı|fda) !(tarafından onaylan*|onayladı)
    """,
    "disguised_subject/notice": """
        !faturanız
        !fatura (ektedir|ödenmedi|gecikti)
        ödeme !(başarısız|reddedildi|gecikti)
        hesabınız !(askıya alındı|kilitlendi|engellendi)
        !kazandınız
        güvenlik !uyarısı
    """,
    "claims/dermatology": """
        !(dermatolojik|dermatologlarca|oftalmolojik) (olarak)? (test*|onaylan*)
        !dermatolog* (testli|tarafından test|kontrolünde)
    """,
    "claims/clinical": """
        !(klinik|bilimsel) (olarak|testlerle|testler|çalışma*|araştırma*) _?
        !kanıtlanmış (etki*|sonuç*)
        etkisi !kanıtlan*
        !(araştırmalar|çalışmalar) (gösteriyor|kanıtlıyor)
    """,
    "claims/panel": """
        her # !(kadından|kişiden|kullanıcıdan|müşteriden)
        # !(kadının|kişinin|kullanıcının|kadınların|kullanıcıların|katılımcıların)
        !kullanıcıların #
        !kadınların #
        on kadından !(dokuzu|sekizi|yedisi)
    """,
    "claims/rating": """
        # !yıldız*
        beş !yıldız*
        # !(yorum|değerlendirme)
        !puanı #
    """,
    "claims/except": """
        # !yıldız* (otel*|tesis*)
    """,
    "claims/award": """
        !ödüllü
        !ödül (kazandı|kazanan|aldı)
        yılın !(ürünü|serumu|kremi|markası)
    """,
    "claims/expert": f"""
        {_EXPERTS} (tarafından)? !(önerilen|önerilir|onaylı|öneriyor|tavsiye|geliştirilen)
        {_EXPERTS} !(tavsiyesi|önerisi)
    """,
}
