"""Portuguese, of Portugal and of Brazil."""

from __future__ import annotations

_GOODS = (
    "(sérum|soro|creme|cuidado|produto|produtos|marca|fórmula|máscara|tónico|tônico|tratamento|cosmético|hidratante)"
)
_ILLS = "(acne|eczema|psoríase|rosácea|dermatite|inflamação|alergias|cicatrizes|queda de cabelo|dor|coceira|comichão)"
_BARRED = (
    "(parabeno|parabenos|conservante|conservantes|metais pesados|corticoides|alergénios|alergénicos|alérgenos|"
    "hidroquinona|silicone|silicones|sulfato|sulfatos|óleos minerais|óleo mineral|ftalatos|formaldeído|"
    "microplásticos|toxinas)"
)
_PEOPLE = (
    "(mulheres|homens|utilizadoras|utilizadores|usuárias|usuários|clientes|pessoas|participantes|"
    "voluntárias|consumidoras)"
)
_EXPERTS = "(dermatologistas|médicos|especialistas|farmacêuticos|cientistas|peritos)"

LEXICON = {
    "superlatives/position": f"""
        {_GOODS} mais !(vendido|vendida|eficaz|eficazes|potente|avançado|avançada|inovador|inovadora)
        número !um
        !líder (de|do|em|no) (mercado|vendas|setor|mundo)
        marca !líder
        (o|a|os|as) mais !(vendido|vendida|vendidos|vendidas|eficaz|eficazes)
        (o|a|os|as) mais !(potente|potentes|avançado|avançada|inovador)
        (o|a) mais !(inovadora|popular|premiado|premiada|barato|barata) (do|da|de)
        campeão de !vendas
        (o|ao) !preço mais baixo
        (o|ao) melhor !preço
        a !única marca
        sem !concorrência
    """,
    "superlatives/quality": f"""
        mais _ do !mundo
        (o|a|os|as) !melhor(|es) {_GOODS}
        (o|a|os|as) !melhor(|es) (oferta|ofertas|escolha|qualidade|ingredientes|resultados)
        (o|a|os|as) !melhor(|es) _ (do mundo|do mercado|de sempre)
        (fórmula|tecnologia|complexo|textura|sérum) !únic(o|a)
        !únic(o|a) (no mundo|no género|no gênero|no mercado)
        (o|a) !únic(o|a) {_GOODS} (que|com)
        !(imbatível|imbatíveis|inigualável|insuperável|insuperáveis)
    """,
    "superlatives/except": """
        preço mais !baixo (dos|nos|praticado) _?
    """,
    "medical_claims/healing": f"""
        !(curar|curam|curativo|curativa|cicatrizante|cicatriza|cicatrizar)
        !cura (a pele|a acne|o eczema|as feridas|a sua pele|a tua pele)
        (contra|trata|tratar|combate|combater|alivia|elimina|eliminar) (o|a|as|os)? !{_ILLS}
        tratamento (contra|para|da|do) (a|o)? !{_ILLS}
        !(terapêutico|terapêutica|terapêuticos|medicinal|medicinais|antibacteriano|antisséptico|analgésico)
        anti !inflamatório
        !(antiinflamatório|antiinflamatória)
        (repara|regenera|renova|reconstrói) _? !(células|tecidos|adn|dna)
        elimina _? !toxinas
    """,
    "medical_claims/drug": """
        !botox
        !(medicamento|remédio|fármaco) para a pele
        !(atua|age) como um (medicamento|fármaco|remédio)
        alternativa (a|ao|às|à) _? !(injeções|cirurgia|botox|bisturi)
    """,
    "free_from/ingredient": f"""
        (sem|livre de|livres de|isento de|isenta de|zero|0%) !{_BARRED}
        não contém !{_BARRED}
    """,
    "free_from/animals": """
        não !testad(o|a|os|as) em animais
        !cruelty free
        livre de !crueldade
    """,
    "free_from/allergy": """
        (sem|nenhum|zero) !risco(|s) de _? (alergia|alergias|alérgica|alérgicas)
        não (provoca|causa) !alergias
    """,
    "free_from/hypoallergenic": """
        !(hipoalergénico|hipoalergénica|hipoalergênico|hipoalergênica|hipoalergénicos|antialérgico)
    """,
    "free_offer/free": """
        !(grátis|gratuito|gratuita|gratuitos|gratuitas|gratuitamente)
        sem !custo(|s) (adicional|adicionais)?
        de !graça
        leve (dois|2|três|3) !pague (um|1|dois|2)
    """,
    "guarantees/guarantee": """
        devolvemos o (seu|teu)? !dinheiro
        dinheiro de !volta
        !garantid(o|a|os|as)
        (resultado|resultados|satisfação) !garantid(o|a|os|as)
        !garantimos
        !garantia (vitalícia|de satisfação|de resultados|de devolução)
    """,
    "guarantees/except": """
        não (é|está|podemos) !(garantido|garantida|garantir)
    """,
    "price_reduction/word": """
        !(desconto|descontos|descontamos|poupe|poupa|poupança|poupar|economize|economia|reduzido|redução|saldos)
        !(liquidação|promoção|barato)
    """,
    "price_reduction/comparison": """
        em !(vez|lugar) de #
        (antes|era|custava) #
        !de # por #
    """,
    "price_reduction/whole": """
        metade do !preço
        (queda|descida) de !preço(|s)
        preços !(reduzidos|cortados)
    """,
    "urgency/time": """
        !última(|s) (oportunidade|oportunidades|chance|horas|hora|chamada)
        !último(|s) (dia|dias|aviso)
        (só|somente|apenas) !hoje
        !(termina|acaba|expira) (hoje|amanhã|em breve|esta noite)
        !apresse se
        não !perca
        antes que seja !tarde
        tempo !limitado
    """,
    "urgency/stock": """
        (só|apenas) !resta(|m) # _?
        restam !poucas (unidades|peças)
        !últimas (unidades|peças)
        quase !(esgotado|esgotada|esgotados)
        stock !limitado
    """,
    "green_claims/generic": """
        !(ecológico|ecológica|ecológicos|ecológicas|biodegradável|biodegradáveis|ecofriendly)
        eco !friendly
        amig(o|a) do !(ambiente|planeta|clima)
        (bom|boa|melhor) para o !(planeta|ambiente|clima)
        (produto|embalagem|fórmula|beleza|cosmética) !(sustentável|verde|sustentáveis)
    """,
    "green_claims/climate": """
        !(neutro|neutra) em carbono
        carbono !(neutro|zero)
        !zero emissões
    """,
    "authority_claims/approved": """
        (aprovado|aprovada|autorizado) (pela|pelo) _? !(fda|anvisa|infarmed|ue|ministério)
        (autorizada|certificado|certificada) (pela|pelo) _? !(fda|anvisa|infarmed|ue|ministério)
    """,
    "authority_claims/compliance": """
        !cumpre (toda|todas|todos)? (a|as|os)? (legislação|normas|leis|regulamentos)
        sem substâncias !proibidas
    """,
    "disguised_subject/notice": """
        (sua|tua) !fatura
        !fatura (em atraso|anexa|vencida|pendente)
        pagamento !(recusado|falhou|pendente)
        conta (foi)? !(suspensa|bloqueada|limitada)
        (ganhou|ganhaste) um !prémio
        último !aviso
    """,
    "claims/dermatology": """
        !(dermatologicamente|oftalmologicamente) testad(o|a|os|as)
        !testad(o|a|os|as) (dermatologicamente|oftalmologicamente|por dermatologistas|sob controlo|sob controle)
    """,
    "claims/clinical": """
        !(clinicamente|cientificamente) (comprovado|comprovada|provado|provada|testado|testada|testados|demonstrado)
        (eficácia|resultados|efeito) !(comprovada|comprovados|provada|demonstrada|comprovado)
        !(teste|testes|estudo|estudos|ensaio|ensaios) clínico(|s)
        !(estudos|estudo) (mostram|comprovam|demonstram|confirmam)
    """,
    "claims/panel": f"""
        (#|nove|oito|sete) (em cada|em|de) (#|dez|cem) !{_PEOPLE}
        (nove|oito|sete|9|8|7) em cada !(dez|10)
        # (dos|das nossas|dos nossos|das) !{_PEOPLE}
    """,
    "claims/rating": """
        # !(estrelas|estrela)
        # !(avaliações|opiniões)
        !avaliad(o|a) (com|em) #
        cinco !estrelas
    """,
    "claims/except": """
        (hotel|hotéis|resort|resorts) (de)? # !estrelas
        # a # !estrelas
    """,
    "claims/award": """
        !(premiado|premiada|galardoado|galardoada)
        !(vencedor|vencedora) (do|da|de|de um) (prémio|prêmio|teste)
        !eleit(o|a) (melhor|o melhor|produto|por)
        produto do !ano
    """,
    "claims/expert": f"""
        (recomendado|recomendada|aprovado|aprovada|desenvolvido|desenvolvida) por !{_EXPERTS}
        !{_EXPERTS} (recomendam|aconselham|indicam)
    """,
}
