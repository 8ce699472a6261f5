/**
 * What no job may ask of the people who do it (charter R34, docs/acceptable-use.md): contact data,
 * identity documents, secrets, bank details, where they are. A finding says where and by which words; it
 * never judges anybody: a human looks at it. English and French. Pure.
 */
import { plainText } from './plain-text.ts'
import type { ScreenedFor } from './screening-schemas.ts'

type Rule = {
  kind: ScreenedFor
  /** What is asked for. */
  thing: string
}

const RULES: readonly Rule[] = [
  {
    kind: 'secret',
    thing:
      'pass ?words?|passcodes?|pass ?phrases?|pin( code| number)?s?|log ?ins?( details)?|credentials|otps?|one time (code|password)s?|(verification|security|confirmation|sms|2fa|two factor|authentication|access|auth) codes?|api keys?|seed phrases?|recovery (phrase|code)s?|private keys?|secret keys?|session cookies?|mots? de passes?|mdp|codes? (pin|secrets?|sms|de (verification|confirmation|securite|connexion)|d acces|recus?|a usage unique)|identifiants?( de connexion)?|cles? (api|privees?)|phrases? (de recuperation|secretes?)|codes? (you|that you|we|u) (get|got|receive|received|sent|are sent)|codes? que vous (recevez|avez recu)',
  },
  {
    kind: 'identity_document',
    thing:
      '(valid |national |official |government |photo )*(passports?|ids?( cards?| documents?| photos?)?|identity (cards?|documents?|papers)|identification( cards?| documents?)?|driv(er s?|ers|ing) licen[cs]es?|residence permits?|social security (number|card)s?|ssns?|national insurance numbers?|aadhaar( number| card)?|pan cards?|tax (id|number)s?|birth certificates?|utility bills?|kyc documents?)|passeports?|(carte|piece|papiers?|document|photo)s? d ?identites?|cartes? (vitale|de sejour|nationale)|cni|permis de (conduire|sejour)|titres? de sejour|numeros? (de securite sociale|fiscal|de carte d identite)|actes? de naissance|justificatifs? de domicile|selfies? (with|holding|avec|tenant) (your |a |the |votre |une |la |ta )?(id|passport|identity card|document|carte d identite|piece d identite|passeport)',
  },
  {
    kind: 'bank_details',
    thing:
      'bank(ing)? (account|card|detail|info|information|statement|login|number)s?( numbers?| details?)?|account (number|detail)s?|ibans?|rib|swift( codes?)?|sort codes?|routing numbers?|(credit|debit|payment|bank) cards?( numbers?| details?)?|card (number|detail)s?|cvvs?|cvc|paypal( account| address)?|cash ?app|venmo|crypto wallets?( address(es)?)?|wallet address(es)?|(coordonnees|donnees|informations|compte|carte|releve)s? (bancaires?|en banque)|numeros? de (compte|carte)( bancaire)?|cartes? (bleue|de credit|de paiement)|cryptogramme|compte paypal|adresse de portefeuille',
  },
  {
    kind: 'contact',
    thing:
      '(personal |private |own |home |postal |mailing |street |full |work |best |current |e ?mail |mobile |cell |phone |contact |telephone |whatsapp |telegram |skype )*(e ?mails?|mail address(es)?|e ?mail ids?|phones?|tele?phones?|mobiles?|cell ?phones?|phone nos?|(phone|mobile|cell|contact|telephone|whatsapp|telegram|viber|signal) (numbers?|nos?|details?)|numbers? so (i|we) can|whats ?app|telegram|viber|wechat|skype|discord|snapchat|instagram|insta|facebook|linkedin|messenger|contact (details|info|information|data)|home address(es)?|postal address(es)?|street address(es)?|mailing address(es)?|address(es)?)( handles?| profiles?| accounts?| usernames?| ids?| links?)?|(mails?|e ?mails?|mels?|courriels?|(numero|num|no) perso|adresses? (e ?mail|mail|postale|personnelle|electronique|de courriel|mel|de domicile|physique)|adresses?|(numeros?|num|no|n°) (de )?(tel|telephone|portable|mobile|whatsapp|gsm)|telephones?|tel|portables?|coordonnees( personnelles)?|(compte|profil|pseudo)s? (instagram|insta|facebook|telegram|whatsapp|snapchat|discord|linkedin))( personnels?| personnelles?)?',
  },
  {
    kind: 'location',
    thing:
      '(live |current |exact |real time |gps |home |precise |present )*(location|gps( position| coordinates)?|whereabouts|geolocation|coordinates)|(position|localisation|geolocalisation|coordonnees)s?( (gps|exacte|actuelle|en direct|en temps reel))*|lieux? ou vous (etes|habitez)',
  },
]

/** A word that asks somebody to give something. */
const ASK =
  'send|sends?|give|enter|provide|type|share|tell|write( down)?|upload|submit|fill( in| out)?|leave|state|attach|(?<=^\\W*|please )(?:e ?mail|text|post)|dm|confirm|verify|include|add|paste|put|input|supply|hand over|forward|drop|show|reply with|comment( with)?|photograph|scan|take a (photo|picture|selfie|scan|screenshot)( of| with)?|photos?|pictures?|screenshots?|scans?|copy|copies|we( will|ll)? (need|require|want|ask( you)? for)|(i|you( will|ll)?) (need|must|have to|want)|(?<!no )need|requires?|required|please|pls|kindly|what( is| s|s| are)|whats|let (me|us) know|log ?in (with|using|to)|sign in (with|using|to)|turn on|enable|activate|allow|keep sharing|envoyez|envoie|envoyer|donnez|donner|donne|entrez|entrer|indiquez|indiquer|indique|saisissez|saisir|saisis|fournissez|fournir|partagez|partager|partage|dites( nous| moi)?|ecrivez|ecrire|ecris|telechargez|televersez|transmettez|transmettre|laissez|laisser|laisse|joignez|joindre|communiquez|communiquer|precisez|preciser|renseignez|renseigner|mettez|mettre|ajoutez|collez|tapez|inscrivez|notez|noter|confirmez|confirmer|verifiez|recopiez|copiez|photographiez|scannez|prenez une photo( de| avec)?|quel(le)?s? (est|sont)|(il )?(nous|me|m) faut|il faut|nous avons besoin (de|d)|(j ai|on a) besoin (de|d)|besoin|veuillez|merci (de|d)|svp|connectez vous (avec|a)|activez|autorisez'

/** Whose: the reader's own. */
const YOURS =
  'your( own| full| real| personal| current)?|ur|yr|u r|you re|votre|vos|ton|ta|tes|leur propre|my own'

/** What comes between: a few words of the same sentence. */
const GAP = '(?:[ ,:(/&-]+[a-z0-9€$%"]+){0,8}?[ ,:(/&"-]+'

/** Words after which nothing is asked: never, do not, without. Those that ask all the same come first. */
const NOT =
  '(?:never|do not|don t|dont|must not|mustn t|should not|shouldn t|cannot|can t|won t|will not|without|avoid|instead of|rather than|(?:there is )?no need(?: to)?|not to|not|nobody|no one|ne|n|jamais|sans|aucun[es]?|eviter de|evitez de|au lieu de|inutile de|(?<!(?:oubliez|oublie|hesitez|hesite) )pas)'
const NEGATED = new RegExp(
  `\\b${NOT}(?! (?:worry|forget|hesitate|fail|oubliez|oublie|hesitez|hesite|vous inquietez|t inquiete|only|just|seulement)\\b)(?: [a-z]+){0,3}$`,
)

/** Whoever asks here is somebody in the material, and not the job. */
const TOLD =
  /\b(would you|partageriez vous|asks?|asked|asking|requests?|requested|requesting|demands?|tries|tried|wants|demandent?|demandait|reclament?|exigent?|pretend|contains?|mentions?|contient|contiennent|mentionne(nt)?)\b/

/** Something that stands in the material to be looked at. */
const SHOWN =
  /\b(on|in|from|of|at) the (sign|image|picture|photo|document|receipt|invoice|card|page|screen|text|letter|form|website|label|website|poster|shop|business|company|restaurant|store|advert|ad|message|dialogue|conversation|column|row|clip|recording|below|above)|\b(shown|displayed|printed|written|visible|listed|below|above)\b|\b(sur|dans|de|du|d) (la |le |l |cette |ce |cet )?(image|photo|panneau|document|recu|facture|carte|page|ecran|texte|lettre|formulaire|site|affiche|boutique|commerce|entreprise|restaurant|magasin|annonce|message|conversation|enregistrement)\b|\b(affiche|affichee|visible|imprime|ecrit|ci dessous|ci dessus)\b/

const compiled = RULES.map(({ kind, thing }) => ({
  kind,
  asked: new RegExp(
    `\\b(?<ask>${ASK})${GAP}(?<whose>${YOURS}) (?:[a-z]+ ){0,3}?(?<thing>${thing})\\b`,
    'g',
  ),
  labelled: new RegExp(
    `^\\W*(?:(?:please|veuillez) )?(?:${YOURS}) (?:[a-z]+ ){0,2}?(?:${thing})\\W*(?:\\(.*\\))?\\W*$`,
  ),
  bare: new RegExp(`^\\W*(?:(?:an?|the|full|le|la|l|un|une) ?)?(?:${thing})\\W*(?:\\(.*\\))?\\W*$`),
}))

/** Ways to meet elsewhere, and codes that nobody else may have: no possessive is needed. */
const PLAIN: readonly { kind: ScreenedFor; words: RegExp }[] = [
  {
    kind: 'contact',
    words:
      /\b(contact|message|text|call|ping|reach|add|write to|e ?mail|dm|whatsapp|find|join|follow|hit) (me|us|our [a-z]+|our)( [a-z]+){0,3}? (on|at|via|through|by|over|in|up on) ?(whats ?app|telegram|signal|viber|wechat|discord|skype|instagram|insta|snapchat|facebook|messenger|sms|phone|e ?mail|[a-z0-9._-]+ ?(?:@|\(at\)|\[at\]| at )|\+?\d[\d .-]{6,})|(?:wa\.me|t\.me|chat\.whatsapp\.com|discord\.gg|telegram\.me)\/|\b(contactez|ecrivez|appelez|rejoignez|ajoutez|joignez|retrouvez)( |-)(moi|nous|notre [a-z]+)( [a-z]+){0,3}? (sur|par|au|via|a) ?(whats ?app|telegram|signal|discord|skype|instagram|insta|snapchat|facebook|messenger|sms|telephone|mail|e ?mail|courriel|[a-z0-9._-]+ ?@|\+?\d[\d .-]{6,})/,
  },
  {
    kind: 'secret',
    words:
      /\b(forward|send|tell|give|read|type|enter|write|share|recopiez|transmettez|envoyez|donnez|dictez|communiquez)\b[^.!?\n]{0,40}\b(codes?|otp)\b[^.!?\n]{0,40}\b(you|your phone|vous|votre telephone|par sms|by sms|by text)\b[^.!?\n]{0,12}\b(get|got|receive|received|sent|recevez|recevrez|avez recu|recu)?/,
  },
  {
    kind: 'identity_document',
    words:
      /\b(hold|tenez) (up )?(your|votre) (passport|id|identity card|passeport|carte d identite|piece d identite)\b|\b(selfies?|photos?|pictures?|video|image) (of you(rself)? )?(holding|with|next to|showing|avec|tenant|a cote de|montrant) (your |an? |the |votre |une |un |la |le |ton |ta )?(valid |official )?(id|passport|identity card|driving licen[cs]e|driver s? ?licen[cs]e|document|carte d identite|piece d identite|passeport|permis)\b/,
  },
  {
    kind: 'location',
    words:
      /\b(keep|leave|turn|switch|laissez|gardez|activez)\b[^.!?\n]{0,25}\b(location|gps|localisation|geolocalisation)\b[^.!?\n]{0,15}\b(on|enabled|active|all day|always|running|activee?|allumee?|toute la journee|en permanence)\b|\bwhere (do|are) you (live|now|right now|at the moment|currently)( exactly)?\b|\bou (habitez|etes)[ -]vous (exactement|en ce moment|maintenant|precisement)|\bin which street do you live|\bdans quelle rue habitez/,
  },
]

/** A finding in one text. */
export type Match = { kind: ScreenedFor; words: string }

type Place = {
  /** The question of an answer item: it may name a thing and nothing else. */
  label?: boolean
  /** Nothing is shown in this form, so whatever it asks is about the reader. */
  about_reader?: boolean
  /** Here quoted words are material. */
  quotes?: boolean
}

const QUOTED = /“[^”]{0,400}”|«[^»]{0,400}»|"[^"]{0,400}"/g

/** What a text asks for that it may not. Each kind once. */
export const matchesIn = (text: string, place: Place = {}): Match[] => {
  const plain = plainText(place.quotes ? text.replace(QUOTED, ' ') : text)
  const found = new Map<ScreenedFor, string>()
  for (const sentence of plain.split(/[!?;\n]+|\.(?=\s|$)/))
    for (const match of inSentence(sentence, place)) found.set(match.kind, match.words)
  return [...found].map(([kind, words]) => ({ kind, words }))
}

const inSentence = (sentence: string, place: Place): Match[] => {
  const matches: Match[] = []
  for (const { kind, words } of PLAIN) {
    const found = words.exec(sentence)
    if (found !== null && !isTold(sentence, found.index))
      matches.push({ kind, words: found[0].trim() })
  }
  for (const { kind, asked, labelled, bare } of compiled) {
    for (const found of sentence.matchAll(asked))
      if (!isTold(sentence, whoseAt(found))) matches.push({ kind, words: found[0].trim() })
    if (place.label && labelled.test(sentence)) matches.push({ kind, words: sentence.trim() })
    if (place.label && place.about_reader && bare.test(sentence) && !SHOWN.test(sentence))
      matches.push({ kind, words: sentence.trim() })
  }
  return matches
}

/** Where the words begin that say whose it is: a “not” may stand just before them. */
const whoseAt = (found: RegExpExecArray): number =>
  found.index + found[0].indexOf(` ${found.groups?.whose} `, found.groups?.ask?.length ?? 0)

/** Whether what stands before says that nothing is asked, or that somebody else asks. */
const isTold = (sentence: string, at: number): boolean => {
  const before = sentence.slice(0, at).trimEnd()
  return NEGATED.test(before) || TOLD.test(before)
}
