### Les mots de l'interface, en français. Les mêmes clés se trouvent dans chaque langue ; un test y veille.

direction = ltr
colon = { "\u00A0" }:
number-group = { "\u202F" }
number-decimal = ,

## Dates

date-interval = { $from } – { $to }
date-approximate = vers { $date }
date-uncertain = { $date } (incertain)
date-approximate-uncertain = vers { $date } (incertain)
date-without-year = { $date } (année non indiquée)
date-unknown = s. d.
published-on = article du
precision-month = jour non précisé
precision-year = mois non précisé
counted-from = compté à partir de : { $base }

## Pages : titres, entrées du menu, descriptions

title-home = Accueil
title-brief = Note de synthèse
title-sources = Sources
title-actors = Acteurs
title-places = Lieux
title-timeline = Chronologie
title-quotes = Citations
title-figures = Chiffres avancés
title-missing = Ce qui manque
title-method = Méthode
title-not_found = Page introuvable

nav-brief = Synthèse
nav-sources = Sources
nav-actors = Acteurs
nav-places = Lieux
nav-timeline = Chronologie
nav-quotes = Citations
nav-figures = Chiffres
nav-missing = À compléter
nav-method = Méthode

about-home = Qui a dit quoi, selon qui, publié par quel organe, et vérifié par qui.
about-brief = L'essentiel en deux pages : qui dit quoi, les chiffres avancés, le calendrier, les sources.
about-sources = Les articles du dossier, leur organe, leur agence et leur date, et le nombre d'origines.
about-actors = Les personnes, États, organisations et groupes : qui parle, de qui l'on parle, qui est seulement présent.
about-places = Les lieux nommés dans les sources.
about-timeline = Publications, déclarations et faits datés, jour par jour ; ce qui n'est pas daté a sa place à part.
about-quotes = Toutes les citations, par locuteur, avec la règle qui les attribue et leur vérification.
about-figures = Les chiffres avancés, par qui, à quelle date, avec quelles réserves.
about-missing = Ce qui n'est pas connu, ou douteux, et ce qui le trancherait.
about-method = Comment ce dossier a été établi : les règles, leur nombre d'applications, les empreintes des fichiers.
about-not_found = Cette adresse ne mène à aucune page.

generated-note = Page refaite à chaque construction du dossier ; les notes de l'analyste se trouvent dans site/notes.
as-of = Arrêté au

## Statut d'une annotation

status-automatic = automatique
status-confirmed = confirmé
status-rejected = rejeté
status-disputed = contesté
tally-automatic = { $n } { $n ->
    [one] automatique
   *[other] automatiques
}
tally-confirmed = { $n } { $n ->
    [one] confirmée
   *[other] confirmées
}
tally-rejected = { $n } { $n ->
    [one] rejetée
   *[other] rejetées
}
tally-disputed = { $n } { $n ->
    [one] contestée
   *[other] contestées
}

tally = { $total ->
    [0] Aucune annotation.
    [one] Une annotation : { $automatic } automatique, { $confirmed } confirmée, { $rejected } rejetée, { $disputed } contestée.
   *[other] { $total } annotations : { $automatic } automatiques, { $confirmed } confirmées, { $rejected } rejetées, { $disputed } contestées.
}

## Comment une valeur est connue

how-stated = indiqué par le texte
how-inferred = déduit par une règle
how-entered = saisi par une personne
how-unknown = inconnu

field-title = Titre
field-published = Date de publication
field-updated = Mise à jour
field-outlet = Organe
field-agency = Agence
field-author = Auteur
field-place = Lieu
field-url = Adresse
field-rights = Droits
field-language = Langue

outlet-unknown = organe non identifié

## Sources et origines

source-number = n° { $n }
n-articles-origins = { $n ->
    [one] Un article, une origine.
   *[other] { $n } articles, { $m } { $m ->
        [one] origine
       *[other] origines
    } au plus : un article qui ne nomme pas d'agence peut néanmoins en reprendre une.
}
heading-origins = Origines
origin-own = sans agence déclarée
origin-identical = un même texte, à peu près

## Citations

quotation-direct = citation directe
quotation-partial = citation partielle
quotation-indirect = discours rapporté
quotation-denial = démenti
quotation-echo = reprise dans un titre
quotation-unattributed = sans locuteur

speaker-unknown = locuteur non établi
speaker-stated = locuteur non identifié ; le texte dit « { $words } »
cue = introduite par « { $words } »
translated = traduction signalée (« { $words } »)

heading-unattributed = Citations sans locuteur établi
heading-echoes = Reprises dans les titres et intertitres
heading-rejected = Attributions rejetées
heading-disputed = Attributions contestées

## Acteurs et lieux

kind-person = Personnes
kind-office = Institutions qui parlent sans nom
kind-state = États
kind-organisation = Organisations
kind-armed = Forces et groupes armés
kind-collective = Groupes
kind-media = Médias
kind-unnamed = Personnes non nommées
kind-place = Lieux

one-person = personne
one-office = institution
one-state = État
one-organisation = organisation
one-armed = force armée
one-collective = groupe
one-media = média
one-unnamed = personne non nommée
one-place = lieu

speaks-about-present = parle { $speaks } fois, cité dans les propos d'autrui { $about } fois, présent { $present } fois
named-as = Désigné ainsi
members = Lui sont rattachés
n-quotations = { $n ->
    [one] une citation
   *[other] { $n } citations
}
n-mentions = { $n ->
    [one] une mention
   *[other] { $n } mentions
}
n-sources = { $n ->
    [one] une source
   *[other] { $n } sources
}
n-passages = { $n ->
    [one] un passage
   *[other] { $n } passages
}

heading-words = Ses propos
heading-about = Ce que d'autres en disent
heading-appearances = Où le nom apparaît
heading-company = Nommés dans les mêmes passages
heading-speakers = Qui parle le plus

## Chiffres

claimant-unknown = le texte ne dit pas qui
part-of = dont, sur { $words }

bound-exactly = exactement
bound-at-least = au moins
bound-at-most = au plus
bound-about = environ

## Chronologie

item-publication = Publication
role-headline = titre
role-standfirst = chapeau
role-paragraph = texte
role-crosshead = intertitre
role-list-item = élément de liste
role-blockquote = bloc cité
role-caption = légende
role-credit = crédit
role-dateline = ligne de date
heading-undated = Sans date établie

## Ce qui manque

n-missing = { $n ->
    [0] Rien à compléter.
    [one] Un point à compléter ou à vérifier.
   *[other] { $n } points à compléter ou à vérifier.
}
heading-remarks = À examiner
heading-fields = Champs inconnus
heading-unclaimed = Chiffres que le texte n'attribue à personne
remark-year-missing = Jour sans année, alors que tous les articles datés sont d'une même année.
remark-found = Le texte donne : { $found }.
remark-candidate = Candidat, à confirmer par une personne : { $candidate }.
remark-identical-texts = Textes identiques, lettre pour lettre : une seule origine.

## Méthode

method-statement = Rien n'est attribué sans règle, rien n'est confirmé sans une personne ; ce qui n'est pas établi est dit inconnu.
method-attributions = { $n ->
    [one] Une citation attribuée
   *[other] { $n } citations attribuées
} ; { $unattributed ->
    [0] aucune laissée sans locuteur.
    [one] une laissée sans locuteur.
   *[other] { $unattributed } laissées sans locuteur.
}
method-hashes = Chaque capture est conservée telle quelle, avec son empreinte SHA-256 ; chaque mot montré se trouve dans son texte.
heading-rules = Règles
heading-removed = Ce que le nettoyage a écarté
heading-known = Comment les champs sont connus
heading-manifest = Empreintes des captures

annotation-mention = Noms
annotation-date = Dates
annotation-quotation = Citations
annotation-figure = Chiffres

removed-advertising = publicité
removed-cookie = cookies et confidentialité
removed-duplicate-caption = légende répétée
removed-duplicate-headline = titre répété
removed-duplicate-lead = début de l'article répété
removed-footer = pied de page
removed-navigation = navigation
removed-newsletter = abonnement et lettres d'information
removed-paywall = péage
removed-related-link = lien vers un autre article
removed-search-box = recherche
removed-section-label = rubrique
removed-social = réseaux sociaux
removed-comments = commentaires
removed-teaser = annonce d'un autre article
removed-list-mark = signe de liste
removed-template-debris = reste de gabarit
removed-topic-widget = « en savoir plus »
removed-dropped = écarté par une personne

## Note de synthèse

heading-points = L'essentiel
points-none = Aucun point n'a encore été rédigé par l'analyste ; l'outil n'en écrit pas.
heading-sayings = Qui dit quoi
n-unshown = { $n ->
    [one] Une autre citation attribuée figure à la page des citations.
   *[other] { $n } autres citations attribuées figurent à la page des citations.
}
counts = { $sources } sources ({ $origins } origines au plus), { $actors } acteurs, { $quotations } citations attribuées, { $figures } chiffres.

## Colonnes

column-number = N°
column-name = Nom
column-kind = Genre
column-rule = Règle
column-actor = Acteur
column-words = Propos
column-date = Date
column-source = Source
column-sources = Sources
column-status = Statut
column-value = Chiffre
column-claimant = Selon
column-as-of = À la date du
column-caveat = Réserve
column-quotations = Citations
column-mentions = Mentions
column-speaks = Parle
column-spoken-about = Cité par autrui
column-present = Présent
column-words-kept = Mots

## Les pages d'acteurs et de lieux, les listes

titles = Titres
roles-stated = Fonctions, telles que les sources les donnent
aliases = Autres noms
since = depuis le { $date }
until = jusqu'au { $date }
identified = Noms établis par une personne
known-from = Identité tirée de
known-from-registry = registre du dossier (actors.toml)
known-from-gazetteer = répertoire fourni avec l'outil
known-from-form = forme du nom dans le texte ; personne ne l'a confirmée
figures-of = Chiffres donnés par { $name }
about-counts = combien de fois chacun parle, est cité par autrui, est présent, et dans combien de sources

## Le cadre des pages HTML

skip = Aller au texte
label-navigation = Dossier
label-trail = Vous êtes ici
label-analyst = Note d’analyse
label-status = État des annotations
made-by = Fait par dossier { $version }, sans réseau.
line = ligne { $n }
in-quotes = « { $words } »
who-speaks = Qui parle
capture = Capture
same-origin = Même origine
passage = Passage { $n }
back-to = Note { $n } : retour au texte
heading-original = L’original
original-note = La capture telle qu’elle est arrivée, ligne par ligne. { $removed ->
    [0] Rien n’a été retiré.
    [one] Un passage a été retiré ; il est barré, avec la raison.
   *[other] { $removed } passages ont été retirés ; ils sont barrés, avec la raison.
}
previous = Précédente
next = Suivante
echo-of = reprend une citation du texte
others-possible = { $n ->
    [one] Un autre candidat, non retenu
   *[other] { $n } autres candidats, non retenus
}

## La page d'accueil

covers = Sources du
at-most-origins = { $n } { $n ->
    [one] origine
   *[other] origines
} au plus
and-unattributed = { $n ->
    [0] aucune sans locuteur
   *[other] et { $n } sans locuteur
}
strip-about = Publications, propos et faits datés sur une ligne du temps ; la liste qui suit dit la même chose en mots.
lane-publications = articles
lane-statements = propos
lane-events = faits
n-publications = { $n ->
    [one] un article
   *[other] { $n } articles
}
n-statements = { $n ->
    [one] un propos
   *[other] { $n } propos
}
n-events = { $n ->
    [one] un fait daté
   *[other] { $n } faits datés
}
n-days-beyond = { $n ->
    [one] un jour antérieur ou postérieur est dans la chronologie
   *[other] { $n } jours antérieurs ou postérieurs sont dans la chronologie
}
whole-timeline = Toute la chronologie
caveat = réserve : « { $words } »
n-more-in = { $n ->
    [one] Une autre, dans la source no
   *[other] { $n } autres, dans les sources no
}
n-more-sources = { $n ->
    [one] Une autre source
   *[other] { $n } autres sources
}
n-more = { $n ->
    [one] + un autre
   *[other] + { $n } autres
}

## Motifs : pourquoi une valeur est connue, pourquoi un passage est écarté, à partir de quoi un moment est compté

monday = lundi
tuesday = mardi
wednesday = mercredi
thursday = jeudi
friday = vendredi
saturday = samedi
sunday = dimanche

ground-day-first = le jour d'abord, comme la langue l'écrit
ground-month-first = le mois d'abord, comme la langue l'écrit
ground-month-first-american = le mois d'abord, comme aux États-Unis, dont l'heure est donnée (« { $words } »)
ground-day-first-as-told = le jour d'abord (un { $weekday }, comme le dit « { $words } »)
ground-month-first-as-told = le mois d'abord (un { $weekday }, comme le dit « { $words } »)
ground-year-missing = l'année n'est pas indiquée
ground-no-such-day = « { $words } » n'est pas un jour du calendrier
ground-several-dates = plusieurs dates là où l'on en attend une : { $days }
ground-caption-on-day-told = la date de la légende est un { $weekday }, jour où le texte a été écrit (« { $words } »)
ground-later-date-named = le texte nomme une date postérieure
ground-heads-page = la ligne en tête de la page
ground-in-address = le jour qui figure dans l'adresse de la page : « { $words } »
ground-main-act = le jour du fait principal : « { $words } »
ground-main-act-no-year = le jour du fait principal, « { $words } », est sans année ; c'est un { $weekday } en { $years } (de { $first } à { $last })
ground-main-act-no-year-nor-weekday = le jour du fait principal, « { $words } », est sans année ; ce jour existe en { $years } (de { $first } à { $last })
ground-only-change-stated = seule la dernière mise à jour est indiquée
ground-told-on = le texte a été écrit un { $weekday } (« { $words } »)
ground-told-on-several = le texte donne plusieurs jours pour son récit ({ $words })
ground-caption-date = la date d'une légende, { $day }, est un { $weekday } et peut n'être que celle de l'image
ground-no-date-stands = aucune date de publication dans le texte
ground-no-date-rules = pas de règles pour lire les dates en « { $words } »
ground-source-line = une ligne de source
ground-alone-beside-date = seule à côté de la date ou de la signature
ground-before-lead = avant l'attaque
ground-closes-last-paragraph = à la fin du dernier paragraphe
ground-credits-picture = « { $words } » (ligne { $line }) crédite une image, non le texte
ground-no-agency-named = aucune ligne de source ne nomme une agence
ground-no-place-before-lead = aucun lieu avant l'attaque
ground-byline = une signature
ground-no-byline = aucune signature
ground-no-outlet-named = aucune ligne de la page ne nomme l'organe
ground-so-do-lines = de même aux lignes { $lines }
ground-several-outlets = la page en nomme plusieurs : { $words } (lignes { $lines })
ground-address-not-held = une capture ne contient pas son adresse
ground-rights-not-entered = personne n'a saisi ce qu'il est permis d'en faire
ground-no-headline = aucune ligne au-dessus du texte ne se lit comme son titre
ground-language-by-letters = d'après les lettres du texte (« { $code } »)
ground-language-of-dossier = texte trop court ou trop mêlé pour le dire ; langue du dossier
ground-emptied-on-page = vidé sur la page

ground-page-declares = la page déclare { $key } : « { $words } »
ground-list-mark = ouvre un élément, que la liste montre
ground-nothing-but-link = n'est qu'un lien vers une autre page
ground-after-end = se trouve sous le dernier paragraphe de l'article
ground-furniture-phrase = contient une formule d'habillage : « { $words } »
ground-repeats-line = répète la ligne { $line }
ground-repeats-line-rest-kept = répète la ligne { $line } ; la suite est conservée
ground-begins-line-again = début de la ligne { $line }, répété et coupé
ground-above-headline = quelques mots juste au-dessus du titre : le nom de la rubrique
ground-before-text = précède le texte et n'est ni titre, ni chapeau, ni image, ni ligne de date
ground-between-paragraphs = se trouve entre deux paragraphes sans appartenir à aucun
ground-under-label = se trouve sous le texte, sous « { $words } » (ligne { $line })
ground-dropped-by = écarté par { $words }

ground-lost-earlier = s'accorde avec « { $words } », mais a parlé plus tôt
ground-lost-rival = peut être visé par « { $words } » autant que le dernier locuteur
ground-lost-disagrees = a parlé tout près, mais « { $words } » n'a pas son genre ou son nombre
ground-lost-also-called = est aussi appelé « { $words } »
ground-lost-beside = est nommé dans la phrase, mais n'est pas le sujet de « { $words } »
ground-lost-no-cue = est nommé dans la phrase, mais aucun mot ne dit qu'il parle

ground-from-publication = publication du { $day }
ground-from-words-own-day = jour où les propos ont été tenus
ground-from-time-last-named = dernier moment nommé
