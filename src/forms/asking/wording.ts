/** The few words a form made from a question needs, in the languages we know. */

type Wording = { yes: string; no: string; why: string; goal: string; done: string }

const ENGLISH: Wording = {
  yes: 'Yes',
  no: 'No',
  why: 'Why? One or two sentences.',
  goal: 'An honest answer from you.',
  done: 'Done when every question has an answer.',
}

const WORDINGS: Record<string, Wording> = {
  en: ENGLISH,
  fr: {
    yes: 'Oui',
    no: 'Non',
    why: 'Pourquoi ? En une ou deux phrases.',
    goal: 'Une réponse sincère de votre part.',
    done: 'Terminé quand chaque question a une réponse.',
  },
  de: {
    yes: 'Ja',
    no: 'Nein',
    why: 'Warum? Ein oder zwei Sätze.',
    goal: 'Eine ehrliche Antwort von Ihnen.',
    done: 'Fertig, wenn jede Frage eine Antwort hat.',
  },
  es: {
    yes: 'Sí',
    no: 'No',
    why: '¿Por qué? En una o dos frases.',
    goal: 'Una respuesta sincera de su parte.',
    done: 'Terminado cuando cada pregunta tiene una respuesta.',
  },
  it: {
    yes: 'Sì',
    no: 'No',
    why: 'Perché? In una o due frasi.',
    goal: 'Una risposta sincera da parte sua.',
    done: 'Finito quando ogni domanda ha una risposta.',
  },
  nl: {
    yes: 'Ja',
    no: 'Nee',
    why: 'Waarom? Een of twee zinnen.',
    goal: 'Een eerlijk antwoord van u.',
    done: 'Klaar als elke vraag een antwoord heeft.',
  },
  pl: {
    yes: 'Tak',
    no: 'Nie',
    why: 'Dlaczego? Jedno lub dwa zdania.',
    goal: 'Szczera odpowiedź od Pani lub Pana.',
    done: 'Gotowe, gdy każde pytanie ma odpowiedź.',
  },
  pt: {
    yes: 'Sim',
    no: 'Não',
    why: 'Por quê? Em uma ou duas frases.',
    goal: 'Uma resposta sincera da sua parte.',
    done: 'Terminado quando cada pergunta tem uma resposta.',
  },
}

/** The words in `lang`, or in English. */
export const wordingIn = (lang: string): Wording => WORDINGS[lang.split('-')[0] ?? ''] ?? ENGLISH
