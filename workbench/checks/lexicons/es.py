"""Spanish."""

from __future__ import annotations

_GOODS = (
    "(sérum|serum|crema|cuidado|producto|productos|marca|fórmula|mascarilla|tónico|tratamiento|cosmético|hidratante)"
)
_ILLS = (
    "(acné|eccema|eczema|psoriasis|rosácea|dermatitis|inflamación|alergias|cicatrices|caída del cabello|"
    "dolor|picor|hongos)"
)
_BARRED = (
    "(parabeno|parabenos|conservante|conservantes|metales pesados|corticoides|alérgenos|hidroquinona|"
    "silicona|siliconas|"
    "sulfato|sulfatos|aceites minerales|ftalatos|fenoxietanol|formaldehído|microplásticos|tóxicos|químicos)"
)
_PEOPLE = (
    "(mujeres|hombres|usuarias|usuarios|clientas|clientes|personas|participantes|voluntarias|probadoras|encuestadas)"
)
_EXPERTS = "(dermatólogos|dermatólogas|médicos|expertos|expertas|farmacéuticos|especialistas|científicos)"

LEXICON = {
    "superlatives/position": f"""
        {_GOODS} más !(vendido|vendida|eficaz|eficaces|efectivo|efectiva|potente|avanzado|avanzada|innovador)
        número !uno
        !líder(|es) (del|en el|en|de) (mercado|ventas|sector|mundo|su)
        (la)? marca !líder
        (el|la|los|las) más !(vendido|vendida|vendidos|vendidas|eficaz|eficaces)
        (el|la|los|las) más !(efectivo|efectiva|potente|potentes|avanzado)
        (el|la|los|las) más !(innovador|innovadora|popular|populares|premiado|premiada|barato|barata) (del|de la|de)?
        !superventas
        (el|los|al) !precio(|s) más (bajo|bajos|barato)
        (el|al) mejor !precio
        (la)? única !marca
    """,
    "superlatives/quality": f"""
        más _ (del|en el) !mundo
        (el|la|los|las) !mejor(|es) {_GOODS}
        (el|la|los|las|nuestra|nuestro) !mejor(|es) (oferta|ofertas|elección|calidad|ingredientes|resultados|opción)
        (el|la|los|las) !mejor(|es) _ (del mundo|del mercado|de la historia)
        (fórmula|tecnología|complejo|textura|sérum|composición|activo) !únic(o|a|os|as)
        !únic(o|a|os|as) (en el mundo|en su género|en el mercado)
        (el|la) !únic(o|a) {_GOODS} (que|con)
        !(imbatible|imbatibles|insuperable|insuperables|inigualable|inigualables|sin rival)
    """,
    "superlatives/except": """
        precio más !bajo de (los|las)? (últimos|últimas|#)
    """,
    "medical_claims/healing": f"""
        !(curar|curan|curación|curativo|curativa|curativos|sanar|cicatrizante|cicatriza|cicatrizar)
        !(cura|sana) (la piel|tu piel|las heridas|el acné|las cicatrices)
        (contra|trata|tratar|combate|combatir|alivia|elimina|eliminar|cura) (el|la|los|las)? !{_ILLS}
        tratamiento (contra|para|del) (el|la)? !{_ILLS}
        !(terapéutico|terapéutica|terapéuticos|terapéuticas|medicinal|medicinales)
        anti !inflamatorio(|s)
        !(antiinflamatorio|antiinflamatoria|antibacteriano|antibacteriana|antiséptico|antifúngico|analgésico)
        (repara|regenera|reconstruye|renueva) _? !(células|tejidos|adn)
        (elimina|eliminar|expulsa) _? !toxinas
    """,
    "medical_claims/drug": """
        !(botox|bótox)
        !(medicamento|medicina|fármaco) para _? piel
        !actúa como un (medicamento|fármaco|bótox)
        alternativa (a|al) _? !(inyecciones|cirugía|bótox|botox|bisturí)
    """,
    "free_from/ingredient": f"""
        (sin|libre de|libres de|cero|0%|ni) (ningún)? !{_BARRED}
        no contiene (ni)? !{_BARRED}
    """,
    "free_from/animals": """
        no !(testado|testada|probado|probada) en animales
        sin !crueldad (animal)?
        !cruelty free
        libre de !crueldad
    """,
    "free_from/allergy": """
        (sin|ningún|cero) !riesgo(|s) de _? (alergia|alergias|alérgica|alérgicas)
        no (provoca|produce|causa) !alergias
    """,
    "free_from/hypoallergenic": """
        !(hipoalergénico|hipoalergénica|hipoalergénicos|hipoalergénicas|hipoalérgeno)
    """,
    "free_offer/free": """
        !gratis
        !(gratuito|gratuita|gratuitos|gratuitas|gratuitamente)
        sin !coste (adicional|alguno)?
        sin cargo !alguno
        (dos|2|tres|3) por !(uno|1|dos|2)
        !2x1
    """,
    "free_offer/gift": """
        !regalo (por|con) (cada|cualquier) (compra|pedido)
    """,
    "guarantees/guarantee": """
        te !devolvemos (el|tu) dinero
        !devolución del dinero
        !garantía (de por vida|de resultados|de satisfacción|de devolución)
        (resultado|resultados|satisfacción|éxito) !garantizad(o|a|os|as)
        !garantizad(o|a|os|as)
        (te|le)? !garantizamos
    """,
    "guarantees/except": """
        no (está|están|podemos) !(garantizado|garantizada|garantizar)
    """,
    "price_reduction/word": """
        !(descuento|descuentos|rebaja|rebajas|rebajado|rebajada|rebajamos|ahorra|ahorras|ahorro|ahorrar)
        !(descontamos|descuenta|descontado|reducción|reducido|promoción|baja)
    """,
    "price_reduction/comparison": """
        en !(vez|lugar) de #
        (antes|costaba|valía) #
    """,
    "price_reduction/whole": """
        (a)? mitad de !precio
        precio(|s) !(rebajado|rebajados|reducido|tachado|por los suelos)
        (bajada|caída) de !precio(|s)
    """,
    "urgency/time": """
        última(|s) !(oportunidad|oportunidades|horas|hora)
        último(|s) !(día|días|minuto|aviso)
        (solo|sólo) !hoy
        (termina|acaba|caduca|expira) !(hoy|mañana|pronto|esta noche)
        !(date prisa|dese prisa|apresúrate)
        no te lo !pierdas
        antes de que sea !tarde
        por tiempo !limitado
        !aprovecha ya
    """,
    "urgency/stock": """
        (solo|sólo) !queda(|n) (#|unos pocos|unas pocas|pocas|pocos) (unidades|frascos|piezas)?
        !últimas (unidades|existencias|piezas)
        últimos !(frascos|artículos)
        casi !(agotado|agotada|agotados)
        (stock|existencias) !(limitado|limitadas)
        # !personas (viendo|mirando)
    """,
    "green_claims/generic": """
        !(ecológico|ecológica|ecológicos|ecológicas|ecofriendly|biodegradable|biodegradables|ecosostenible)
        eco !friendly
        !respetuos(o|a|os|as) con (el medio ambiente|el planeta|el clima|la naturaleza)
        (bueno|buena|mejor) para el !(planeta|clima|medio ambiente)
        (producto|envase|fórmula|belleza|cosmética|cuidado) !(sostenible|verde|sostenibles)
    """,
    "green_claims/climate": """
        (carbono|climáticamente) !(neutro|neutra|neutral|positivo)
        !(neutro|neutra|neutral|neutralidad) (en|de) (carbono|emisiones)
        !cero emisiones
        huella de carbono !(neutra|compensada|cero)
    """,
    "authority_claims/approved": """
        (aprobado|aprobada|autorizado|autorizada) por (la|el)? !(fda|aemps|ue|unión|ministerio)
        (avalado|avalada|certificado|certificada) por (la|el)? !(fda|aemps|ue|unión|ministerio)
    """,
    "authority_claims/compliance": """
        !cumple (con)? (toda|todas|todos|la|las|los)? _? (normativa|normativas|reglamentos|leyes)
        sin sustancias !prohibidas
    """,
    "disguised_subject/notice": """
        tu !factura
        !factura (pendiente|impagada|adjunta)
        pago !(rechazado|fallido|pendiente)
        cuenta (ha sido)? !(suspendida|bloqueada|limitada)
        alerta de !seguridad
        has !ganado
        último !aviso
    """,
    "claims/dermatology": """
        !(testado|testada|testados|probado|probada|evaluado) (dermatológicamente|oftalmológicamente|por dermatólogos)
        !dermatológicamente (testado|testada|probado|probada|comprobado)
        bajo control !dermatológico
    """,
    "claims/clinical": """
        !(clínicamente|científicamente|médicamente) (probado|probada|probados|testado)
        !(clínicamente|científicamente|médicamente) (testada|demostrado|demostrada|comprobado)
        (eficacia|resultados|efecto) !(probada|probados|demostrada|demostrados|comprobada|comprobados)
        !(ensayo|ensayos|estudio|estudios|test|tests) (clínico|clínicos)
        !(estudios|estudio) (demuestran|demuestra|confirman|prueban|muestran)
        avalado por la !ciencia
    """,
    "claims/panel": f"""
        (#|nueve|ocho|siete|9|8|7) de !cada (#|diez|10|cien)
        # de (las|los|nuestras|nuestros) !{_PEOPLE}
    """,
    "claims/rating": """
        # !(estrellas|estrella)
        # !(opiniones|reseñas|valoraciones)
        (valorado|valorada|puntuado|puntuada) (con|en) #
        cinco !estrellas
    """,
    "claims/except": """
        (hotel|hoteles|resort|resorts) (de)? # !estrellas
        # a # !estrellas
    """,
    "claims/award": """
        !(premiado|premiada|galardonado|galardonada|galardonados)
        !(ganador|ganadora) (del|de la|de|de un) (premio|premios|test|galardón)
        !elegid(o|a) (mejor|producto|por)
        (producto|sérum|crema) del !año
    """,
    "claims/expert": f"""
        (recomendado|recomendada|aprobado|aprobada|avalado|desarrollado|desarrollada) por (los)? !{_EXPERTS}
        (los|las)? !{_EXPERTS} (recomiendan|aconsejan|confían)
    """,
}
