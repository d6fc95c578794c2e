# SPDX-License-Identifier: MIT
"""The closed lists: each key with its Dutch word, what it means, its icon and its colour family. One table per list.

The key stands in YAML and never changes; the word stands on pages and may. The icon names a drawing in
`rendering/templates/parts/icon.html.j2`, the family a set of colours in `theme/styles/tokens.css`.
"""

from enum import StrEnum


class Vocabulary(StrEnum):
    """A closed list. A member is its key (text) and carries word, definition, icon, family, reverse and phase."""

    word: str
    definition: str
    icon: str
    family: str
    reverse: str
    phase: str

    def __new__(
        cls,
        key: str,
        word: str,
        definition: str = "",
        icon: str = "",
        family: str = "past",
        reverse: str = "",
        phase: str = "",
    ) -> "Vocabulary":
        member = str.__new__(cls, key)
        member._value_ = key
        member.word, member.definition, member.icon = word, definition, icon
        member.family, member.reverse, member.phase = family, reverse, phase
        return member


class MeasureKind(Vocabulary):
    """Soort maatregel"""

    LAW = "law", "Wet", "Een wet die door het parlement is of wordt behandeld."
    PROVISION = "provision", "Wetsartikel", "Een artikel uit een wet."
    EU_REGULATION = "eu-regulation", "Europese verordening", "Europese regels die direct gelden in alle lidstaten."
    EU_DIRECTIVE = "eu-directive", "Europese richtlijn", "Europese regels die elk land in eigen wetten moet opnemen."
    PROGRAMME = "programme", "Programma", "Een plan met verschillende onderdelen, voor een aantal jaren."
    DESIGNATION = "designation", "Aanwijzing", "Een organisatie krijgt een wettelijke rol of status."
    MANDATE = "mandate", "Taak van een toezichthouder", "Wat een toezichthouder mag en moet doen."
    CAPACITY = "capacity", "Geld en mensen", "Meer of minder geld of personeel voor een taak."
    COOPERATION = "cooperation", "Samenwerking", "Organisaties spreken af meer samen te doen."
    PREVENTION = "prevention", "Voorkomen", "Wat moet voorkomen dat het gebeurt."
    SUPPORT = "support", "Hulp", "Hulp en steun voor wie het overkomt."
    ENFORCEMENT = "enforcement", "Opsporing en toezicht", "Hoe regels worden gehandhaafd."
    OFFICE = "office", "Adviseur met een opdracht", "Iemand krijgt de opdracht om het kabinet te adviseren."


class Phase(Vocabulary):
    """Fase van een maatregel, zoals beelden haar tekenen"""

    PREPARED = "prep", "wordt voorbereid", "Er is nog geen voorstel waarover wordt beslist.", "", "way"
    DECIDED = "decide", "wordt beslist of is aangenomen", "Het geldt nog niet.", "", "way"
    FORCE = "force", "geldt of loopt", "Het geldt, of het wordt uitgevoerd.", "", "live"
    HALF = "half", "geldt voor een deel", "Een ander deel geldt nog niet.", "", "live"
    NOT = "not", "nu niet, of afgewezen", "Besloten is dit niet te doen.", "", "refused"
    OVER = "over", "afgelopen of afgerond", "Het geldt of loopt niet meer.", "", "past"


class MeasureStatus(Vocabulary):
    """Stand van een maatregel"""

    ANNOUNCED = "announced", "Aangekondigd", "Gezegd is dat dit komt.", "announced", "way", "", Phase.PREPARED
    IN_PREPARATION = (
        "in-preparation", "In voorbereiding", "Er wordt aan een plan of ontwerp gewerkt.",
        "in-preparation", "way", "", Phase.PREPARED,
    )  # fmt: skip
    IN_CONSULTATION = (
        "in-consultation", "In consultatie", "Er is een ontwerp. Iedereen kan erop reageren.",
        "in-consultation", "way", "", Phase.PREPARED,
    )  # fmt: skip
    IN_NEGOTIATION = (
        "in-negotiation", "In onderhandeling", "Landen of instellingen onderhandelen erover.",
        "in-negotiation", "way", "", Phase.DECIDED,
    )  # fmt: skip
    BEFORE_PARLIAMENT = (
        "before-parliament", "Bij het parlement", "De Tweede Kamer, de Eerste Kamer of het Europees Parlement beslist erover.",
        "before-parliament", "way", "", Phase.DECIDED,
    )  # fmt: skip
    ADOPTED = (
        "adopted", "Aangenomen", "Het besluit is genomen. Het geldt nog niet, voor zover bekend.",
        "adopted", "way", "", Phase.DECIDED,
    )  # fmt: skip
    TO_TRANSPOSE = (
        "to-transpose", "Om te zetten in wetten", "De Europese richtlijn is er. Elk land moet haar in eigen wetten opnemen.",
        "in-preparation", "way", "", Phase.DECIDED,
    )  # fmt: skip
    PARTLY_IN_FORCE = (
        "partly-in-force", "Deels in werking", "Een deel geldt al, een ander deel nog niet.",
        "partly-in-force", "live", "", Phase.HALF,
    )  # fmt: skip
    IN_FORCE = "in-force", "In werking", "Het geldt.", "in-force", "live", "", Phase.FORCE
    RUNNING = "running", "Loopt", "Het wordt nu uitgevoerd.", "running", "live", "", Phase.FORCE
    COMPLETED = "completed", "Afgerond", "Gedaan wat was afgesproken.", "completed", "past", "", Phase.OVER
    NOT_NOW = (
        "not-now", "Nu niet", "Besloten is dit niet te doen, op dat moment. Een later besluit kan anders zijn.",
        "not-now", "refused", "", Phase.NOT,
    )  # fmt: skip
    DECLINED = "declined", "Afgewezen", "Besloten is dit niet te doen.", "declined", "refused", "", Phase.NOT
    ENDED = "ended", "Afgelopen", "Het geldt of loopt niet meer.", "ended", "past", "", Phase.OVER


class Role(Vocabulary):
    """Rol van een organisatie bij een maatregel"""

    RESPONSIBLE = (
        "responsible",
        "Verantwoordelijk",
        "Moet ervoor zorgen dat het gebeurt.",
        "r-responsible",
        "",
        "Verantwoordelijk voor",
    )
    EXECUTES = "executes", "Voert uit", "Doet het werk.", "r-executes", "", "Voert uit"
    SUPERVISES = (
        "supervises",
        "Houdt toezicht",
        "Let erop of de regels worden nageleefd.",
        "r-supervises",
        "",
        "Houdt toezicht op",
    )
    SUBJECT = "subject", "Gaat over", "De organisatie over wie het gaat.", "r-subject", "", "Onderwerp van"
    INVOLVED = "involved", "Betrokken", "Doet mee, adviseert of wordt gehoord.", "r-involved", "", "Betrokken bij"


class MeasureRelation(Vocabulary):
    """Verband tussen maatregelen"""

    BASED_ON = "based-on", "Berust op", "Kan bestaan dankzij de andere.", "", "", "Is de basis van"
    IMPLEMENTS = "implements", "Voert uit", "Werkt de andere uit.", "", "", "Wordt uitgewerkt door"
    AMENDS = "amends", "Wijzigt", "Verandert de andere.", "", "", "Wordt gewijzigd door"
    REPLACES = "replaces", "Vervangt", "Komt in plaats van de andere.", "", "", "Is vervangen door"
    PART_OF = "part-of", "Hoort bij", "Is een deel van de andere.", "", "", "Bestaat uit"


class RequestKind(Vocabulary):
    """Soort verzoek"""

    RECOMMENDATION = "recommendation", "Aanbeveling", "Een rapport of adviseur zegt wat er moet gebeuren."
    THEME = (
        "theme", "Thema uit de beslisnota",
        "Een onderwerp waarop de beslisnota een uitkomst noemt, zonder te zeggen dat het een aanbeveling is.",
    )  # fmt: skip
    MOTION = "motion", "Motie", "De Kamer vraagt iets aan de regering en stemt daarover."
    COMMITMENT = "commitment", "Toezegging", "Een bewindspersoon belooft iets aan de Kamer."
    QUESTION = "question", "Kamervragen", "Kamerleden stellen schriftelijk vragen aan een bewindspersoon."
    CALL = "call", "Oproep", "Organisaties vragen samen om iets."


class RequestRelation(Vocabulary):
    """Verband tussen verzoeken"""

    PART_OF = "part-of", "Hoort bij", "Is een deel van het andere.", "", "", "Bestaat uit"
    POSSIBLY_SAME = (
        "possibly-same", "Misschien hetzelfde als", "Bronnen laten open of het om een en hetzelfde verzoek gaat.",
        "", "", "Misschien hetzelfde als",
    )  # fmt: skip
    REPLACES = "replaces", "Vervangt", "Komt in plaats van het andere.", "", "", "Is vervangen door"


class Outcome(Vocabulary):
    """Uitkomst in de Kamer"""

    SUBMITTED = "submitted", "Ingediend", "Voorgesteld. Er is nog niet over gestemd, of de uitslag is niet gevonden."
    HELD_OVER = "held-over", "Aangehouden", "De indiener wacht met de stemming."
    REPLACED = "replaced", "Vervangen", "De indiener kwam met een gewijzigde tekst."
    CARRIED = "carried", "Aangenomen", "De meerderheid stemde voor.", "o-carried", "live"
    REJECTED = "rejected", "Verworpen", "De meerderheid stemde tegen.", "o-rejected", "refused"
    WITHDRAWN = "withdrawn", "Ingetrokken", "De indiener trok het terug."
    LAPSED = "lapsed", "Vervallen", "Er is niet meer over gestemd."


class Advice(Vocabulary):
    """Advies van het kabinet over een motie"""

    LEFT_TO_CHAMBER = "left-to-chamber", "Oordeel Kamer", "Het kabinet laat het oordeel aan de Kamer."
    DISCOURAGED = "discouraged", "Ontraden", "Het kabinet raadt de Kamer aan tegen te stemmen."


class Answer(Vocabulary):
    """Antwoord van wie het werd gevraagd"""

    PENDING = "pending", "Wacht op antwoord", "Er is gezegd dat het antwoord nog komt.", "a-pending", "open"
    TAKEN_OVER = "taken-over", "Overgenomen", "Het kabinet doet wat is gevraagd.", "a-taken-over", "live"
    PARTLY_TAKEN_OVER = (
        "partly-taken-over", "Deels overgenomen", "Het kabinet doet een deel van wat is gevraagd.",
        "a-partly-taken-over", "way",
    )  # fmt: skip
    NOT_TAKEN_OVER = (
        "not-taken-over", "Niet overgenomen", "Het kabinet doet niet wat is gevraagd.", "a-not-taken-over", "refused",
    )  # fmt: skip
    EXISTING_POLICY = (
        "existing-policy", "Bestaand beleid", "Volgens het kabinet zijn er al regels of plannen voor.",
        "a-existing-policy", "past",
    )  # fmt: skip
    ANSWERED = (
        "answered",
        "Beantwoord",
        "De vraag is beantwoord, of het kabinet bekeek wat het was gevraagd te bekijken.",
        "a-answered",
        "live",
    )
    UNCLEAR = (
        "unclear", "Wel een reactie, oordeel niet gevonden",
        "Er is op gereageerd. Of het verzoek daarmee is overgenomen, vonden wij niet.", "a-unclear", "open",
    )  # fmt: skip


class Progress(Vocabulary):
    """Wat er sindsdien is gedaan"""

    UNDER_WAY = "under-way", "Bezig", "Een bron laat zien dat eraan wordt gewerkt.", "dot", "way"
    DONE = "done", "Gedaan", "Een bron laat zien dat het is gedaan.", "dot", "live"


class EventKind(Vocabulary):
    """Soort gebeurtenis"""

    PUBLICATION = "publication", "Publicatie", "Een stuk wordt openbaar."
    SUBMISSION = "submission", "Indiening", "Een voorstel, motie of vraag wordt ingediend."
    DEBATE = "debate", "Debat", "Kamerleden en bewindspersonen spreken erover."
    VOTE = "vote", "Stemming", "Een Kamer of ander orgaan stemt."
    POSTPONEMENT = "postponement", "Uitstel", "Een stemming of een antwoord komt later."
    ADVICE = "advice", "Advies", "Een adviseur zegt wat hij ervan vindt."
    LETTER = "letter", "Brief", "Een brief van een bewindspersoon aan de Kamer."
    ANSWER = "answer", "Antwoord", "Een bewindspersoon antwoordt op vragen."
    STATEMENT = "statement", "Standpunt", "Iemand zegt wat hij vindt of wil."
    CONSULTATION = "consultation", "Consultatie", "Mensen en organisaties kunnen op een ontwerp reageren."
    DRAFT_DECISION = "draft-decision", "Ontwerpbesluit", "Een besluit in ontwerp, waarop kan worden gereageerd."
    DECISION = "decision", "Besluit", "Iemand die daarover gaat, beslist."
    DESIGNATION = "designation", "Aanwijzing", "Een organisatie krijgt een wettelijke rol of status."
    APPOINTMENT = "appointment", "Benoeming", "Iemand krijgt een ambt of taak."
    START = "start", "Begin", "Iets begint."
    END = "end", "Einde", "Iets houdt op."
    AGREEMENT = "agreement", "Akkoord", "Partijen worden het eens."
    ADOPTION = "adoption", "Vaststelling", "Regels worden definitief aangenomen."
    SIGNING = "signing", "Ondertekening", "Een wet of besluit wordt ondertekend of bekendgemaakt."
    ENTRY_INTO_FORCE = "entry-into-force", "Inwerkingtreding", "Vanaf deze dag bestaat de regel als geldend recht."
    APPLICATION = "application", "Toepassing", "Vanaf deze dag moet iedereen zich aan de regel houden."
    DEADLINE = "deadline", "Uiterste dag", "Voor of op deze dag moet iets zijn gedaan."
    INVESTIGATION = "investigation", "Onderzoek", "Een toezichthouder of instelling begint een onderzoek."
    LAWSUIT = "lawsuit", "Rechtszaak", "Iemand stapt naar de rechter."
    RULING = "ruling", "Uitspraak van een rechter", "Een rechter beslist."
    PROGRESS_REPORT = "progress-report", "Voortgangsbericht", "Een bericht over hoe het ervoor staat."


class OrganisationKind(Vocabulary):
    """Soort organisatie"""

    MINISTRY = "ministry", "Ministerie", "Een ministerie."
    CABINET = "cabinet", "Kabinet", "Ministers en staatssecretarissen samen, in een bepaalde tijd."
    PARLIAMENT = "parliament", "Parlement", "De Tweede Kamer, de Eerste Kamer of het Europees Parlement."
    POLITICAL_GROUP = "political-group", "Fractie", "De leden van een partij in een parlement."
    ADVISER = "adviser", "Adviseur", "Adviseert, maar beslist niet."
    SUPERVISOR = "supervisor", "Toezichthouder", "Let erop of regels worden nageleefd."
    COURT = "court", "Rechter", "Doet uitspraak in zaken."
    EXECUTIVE_BODY = "executive-body", "Uitvoeringsorganisatie", "Voert een wet of regeling uit."
    POLICE_AND_JUSTICE = "police-and-justice", "Politie en justitie", "Spoort op of vervolgt."
    EU_INSTITUTION = "eu-institution", "Europese instelling", "Een instelling van de Europese Unie."
    HELP_ORGANISATION = "help-organisation", "Hulporganisatie", "Helpt mensen die het overkomt."
    FUND = "fund", "Fonds", "Betaalt mee aan het werk van anderen."
    INTEREST_GROUP = "interest-group", "Belangenorganisatie", "Komt op voor een groep of een doel."
    COMPANY = "company", "Bedrijf", "Een bedrijf of kantoor."
    MUNICIPALITY = "municipality", "Gemeente", "Een gemeente."


class DocumentKind(Vocabulary):
    """Soort document"""

    MEMO = "memo", "Nota", "Een stuk voor intern gebruik, zoals een advies aan een minister."
    REPORT = "report", "Rapport", "Een onderzoek of advies."
    LETTER = "letter", "Brief", "Een brief, meestal van een bewindspersoon aan de Kamer."
    ANSWER = "answer", "Antwoord op vragen", "Antwoord op vragen van leden van een parlement."
    PARLIAMENTARY_PAPER = (
        "parliamentary-paper", "Parlementair stuk", "Een stuk van een parlement dat geen brief en geen antwoord is.",
    )  # fmt: skip
    ACT = "act", "Wet", "De tekst van een wet."
    EU_ACT = "eu-act", "Europees besluit", "Een verordening, richtlijn of voorstel van de Europese Unie."
    DECISION = "decision", "Besluit", "Een besluit of ontwerpbesluit van een overheid of toezichthouder."
    POLICY_RULE = "policy-rule", "Beleidsregel", "Zo zegt een overheidsorganisatie dat zij regels toepast."
    PROGRAMME = "programme", "Programma", "Een plan van een kabinet of van partijen."
    PRESS_RELEASE = "press-release", "Persbericht", "Een bericht aan de pers."
    NEWS = "news", "Nieuwsbericht", "Een bericht in een krant, op een nieuwssite of van een organisatie."
    SPECIALIST_PRESS = "specialist-press", "Vakpublicatie", "Een stuk voor mensen die er hun werk van maken."
    BLOG = "blog", "Blog", "Een stuk van één schrijver of bedrijf, zonder redactie."
    WEB_PAGE = "web-page", "Webpagina", "Een pagina op internet die geen nieuws is."
    RULING = "ruling", "Uitspraak van een rechter", "Een rechter beslist."
    DATASET = "dataset", "Gegevensbestand", "Een bestand met gegevens."


class Language(Vocabulary):
    """Taal van een document"""

    NL = "nl", "Nederlands", "Het document is in het Nederlands."
    EN = "en", "Engels", "Het document is in het Engels."


class IdentifierKey(Vocabulary):
    """Soort nummer of kenmerk"""

    DOSSIER = "dossier", "Dossier", "Nummer van een dossier van de Tweede Kamer."
    KST = "kst", "Kamerstuk", "Nummer van een kamerstuk, zoals kst-34843-128."
    STAATSBLAD = "staatsblad", "Staatsblad", "Jaar en nummer, zoals Stb. 2024, 59."
    STAATSCOURANT = "staatscourant", "Staatscourant", "Jaar en nummer, zoals Stcrt. 2024, 19871."
    CELEX = "celex", "CELEX", "Nummer van een Europees stuk in EUR-Lex."
    ELI = "eli", "ELI", "Europees adres van een wet."
    COM = "com", "COM-nummer", "Nummer van een voorstel van de Europese Commissie."
    PROCEDURE = "procedure", "EU-procedure", "Nummer van een Europese procedure, zoals 2025/0429(COD)."
    OJ = "oj", "Publicatieblad", "Plaats in het Publicatieblad van de Europese Unie."
    ECLI = "ecli", "ECLI", "Nummer van een uitspraak van een rechter."
    BWB = "bwb", "BWB", "Nummer van een wet op wetten.overheid.nl."
    ARTICLE = "article", "Artikel", "Artikel in een wet."
    FORMER_ARTICLE = "former_article", "Artikel (oud)", "Het nummer dat het artikel eerder had."
    TK = "tk", "Tweede Kamer", "Nummer van een document of zaak bij de Tweede Kamer."
    EK = "ek", "Eerste Kamer", "Nummer van een verslag van de Eerste Kamer."


class FigureKind(Vocabulary):
    """Wat een cijfer is"""

    TARGET = "target", "Doel", "Wat werd beoogd."
    REALISED = "realised", "Bereikt", "Wat werd bereikt."
    REGISTERED = "registered", "Geregistreerd", "Wat een organisatie telde."
    ESTIMATE = "estimate", "Schatting", "Wat iemand berekende of schatte."
    BUDGET = "budget", "Begroot", "Geld dat ervoor is uitgetrokken."
    SURVEY = "survey", "Enquête", "Wat mensen antwoordden op vragen."


class Precision(Vocabulary):
    """Hoe nauwkeurig een waarde is"""

    EXACT = "exact", "precies", "Zoals de bron het getal geeft."
    ABOUT = "about", "circa", "Ongeveer zoveel."
    ALMOST = "almost", "bijna", "Iets minder."
    MORE_THAN = "more-than", "ruim", "Iets meer."
    AT_LEAST = "at-least", "ten minste", "Zoveel of meer."
    UNDER = "under", "nog geen", "Minder dan dit."


class HelpSituation(Vocabulary):
    """Wat er aan de hand is"""

    DANGER = "danger", "Er is nu gevaar", "Voor direct gevaar. Staat in een kader bovenaan, boven alle zinnen."
    IMAGES = (
        "images", "Mijn beelden staan online, of iemand dreigt daarmee",
        "Er zijn seksuele beelden van de lezer gedeeld of gemaakt, of iemand chanteert de lezer.",
    )  # fmt: skip
    VIOLENCE = (
        "violence", "Ik heb seksueel geweld meegemaakt",
        "De lezer heeft seksueel geweld of geweld thuis meegemaakt, en zoekt hulp of zorg.",
    )  # fmt: skip
    TALK = "talk", "Ik wil met iemand praten", "De lezer zoekt iemand om mee te praten, of weet niet wie kan helpen."
    REPORT = (
        "report", "Ik wil het melden of aangifte doen",
        "De lezer wil naar de politie of een toezichthouder, of wil daar hulp bij.",
    )  # fmt: skip
    CHILD = (
        "child", "Het gaat om een kind, of ik ben jonger dan 18",
        "De lezer is zelf een kind, maakt zich zorgen over een kind, of zag beelden van misbruik van een kind.",
    )  # fmt: skip
    DAMAGE = (
        "damage", "Ik heb kosten of schade door wat er is gebeurd",
        "De lezer zoekt hulp bij schade, of wil een tegemoetkoming vragen.",
    )  # fmt: skip
    WORRY = (
        "worry", "Ik maak me zorgen over mijn eigen seksuele gevoelens of gedrag",
        "De lezer is bang om zelf iets te doen, of deed dat al.",
    )  # fmt: skip


class Strength(Vocabulary):
    """Sterkte van een bron: volgt uit de velden 'official' en 'weak' van het document"""

    OFFICIAL = "official", "officiële bron", "Van een overheid, parlement, rechter of toezichthouder.", "official"
    OTHER = "other", "andere bron", "Van een nieuwsmedium, vakblad of organisatie.", "secondary"
    WEAK = "weak", "zwakke bron", "Een enkele bron die wij niet elders bevestigd vonden.", "weak"


class ChangeKind(Vocabulary):
    """Soort wijziging van deze site"""

    STANDING = "standing", "Stand veranderd", "Door een gebeurtenis staat een maatregel of verzoek er anders voor."
    COURSE = "course", "Verloop aangevuld", "De stand is dezelfde; wat er eerder gold is aangevuld."
    EVENT_ADDED = "event-added", "Gebeurtenis toegevoegd", "Er is iets gebeurd, of er wordt iets verwacht."
    CONFIRMED = "confirmed", "Bevestigd", "Wat werd verwacht, is gebeurd."
    DATE_CHANGED = "date-changed", "Datum veranderd", "Een gebeurtenis staat op een andere dag."
    DATE_MORE_PRECISE = "date-more-precise", "Datum preciezer", "De dag is beter bekend dan eerst."
    ADDED = "added", "Toegevoegd", "Er is een nieuwe pagina."
    TEXT_CLARIFIED = "text-clarified", "Tekst verduidelijkt", "De woorden zijn anders."
    SOURCE_REPLACED = "source-replaced", "Bron gewijzigd", "Een bewering heeft een andere bron, of een bron meer."
    DETAILS_CHANGED = "details-changed", "Gegevens aangevuld", "Iets anders op de pagina is aangevuld of veranderd."
    CORRECTED = "corrected", "Fout hersteld", "Hier stond iets wat niet klopte."
    RENAMED = "renamed", "Nieuw adres", "De pagina staat op een ander adres; het oude leidt erheen."
    WITHDRAWN = "withdrawn", "Ingetrokken", "De pagina zegt alleen nog dat zij is ingetrokken, en waarom."


VOCABULARIES: tuple[type[Vocabulary], ...] = (
    MeasureKind, MeasureStatus, Role, MeasureRelation, RequestKind, RequestRelation, Outcome, Advice, Answer, Progress,
    EventKind, OrganisationKind, DocumentKind, Language, IdentifierKey, FigureKind, Precision,
    HelpSituation, Strength, ChangeKind,
)  # fmt: skip
"""All closed lists, in the order in which `/bijdragen/woordenlijst/` shows them."""
