/** The few words a form made from a question needs, in the languages we know. */

type Wording = { yes: string; no: string; why: string }

const WORDINGS: Record<string, Wording> = {
  en: { yes: 'Yes', no: 'No', why: 'Why? One or two sentences.' },
  fr: { yes: 'Oui', no: 'Non', why: 'Pourquoi ? En une ou deux phrases.' },
  de: { yes: 'Ja', no: 'Nein', why: 'Warum? Ein oder zwei Sätze.' },
  es: { yes: 'Sí', no: 'No', why: '¿Por qué? En una o dos frases.' },
  it: { yes: 'Sì', no: 'No', why: 'Perché? In una o due frasi.' },
  nl: { yes: 'Ja', no: 'Nee', why: 'Waarom? Een of twee zinnen.' },
  pl: { yes: 'Tak', no: 'Nie', why: 'Dlaczego? Jedno lub dwa zdania.' },
  pt: { yes: 'Sim', no: 'Não', why: 'Por quê? Em uma ou duas frases.' },
}
const ENGLISH: Wording = { yes: 'Yes', no: 'No', why: 'Why? One or two sentences.' }

/** The words in `lang`, or in English. */
export const wordingIn = (lang: string): Wording => WORDINGS[lang.split('-')[0] ?? ''] ?? ENGLISH
