/**
 * The page behind a sign-in link. Opening it changes nothing, because programs that preview links in
 * messages open them too; its one button does. Plain HTML: it must work before anything else does.
 */
const WORDS = {
  en: {
    title: 'Sign in to Fairhand',
    text: 'This link signs you in once.',
    button: 'Sign in',
    spent: 'This link has been used already, or is older than one hour. Ask for a new one.',
    home: 'To the start page',
  },
  fr: {
    title: 'Se connecter à Fairhand',
    text: 'Ce lien vous connecte une seule fois.',
    button: 'Se connecter',
    spent: 'Ce lien a déjà servi ou date de plus d’une heure. Demandez-en un nouveau.',
    home: 'Vers la page d’accueil',
  },
} as const
type Language = keyof typeof WORDS

/** Answers GET /api/auth/enter?token=…, whatever the token is worth. */
export const enterPage = (request: Request): Response => {
  const language = languageOf(request)
  const { title, text, button } = WORDS[language]
  const token = new URL(request.url).searchParams.get('token') ?? ''
  return page(
    200,
    language,
    `<h1>${title}</h1><p>${text}</p>
    <form method="post" action="/api/auth/enter">
    <input type="hidden" name="token" value="${escaped(token)}">
    <button type="submit">${button}</button></form>`,
  )
}

/** Answers the button of a link that is used, late or made up. */
export const spentPage = (request: Request): Response => {
  const language = languageOf(request)
  const { title, spent, home } = WORDS[language]
  return page(410, language, `<h1>${title}</h1><p>${spent}</p><p><a href="/">${home}</a></p>`)
}

/** The first language of the browser's list that we speak. */
const languageOf = (request: Request): Language =>
  (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((entry) => entry.trim().slice(0, 2).toLowerCase())
    .find((code): code is Language => code in WORDS) ?? 'en'

const escaped = (text: string): string =>
  text.replace(/[^\w-]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const STYLE = `:root{color-scheme:light dark}
body{font:1.125rem/1.5 system-ui,sans-serif;max-width:26rem;margin:15vh auto;padding:0 1.25rem}
button{font:inherit;padding:.7rem 1.4rem;width:100%;cursor:pointer}`

const page = (status: number, language: Language, content: string): Response =>
  new Response(
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta name="robots" content="noindex"><title>${WORDS[language].title}</title>
    <style>${STYLE}</style></head><body><main>${content}</main></body></html>`,
    {
      status,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-language': language,
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
        // Not no-referrer: that would make browsers send the form without its origin.
        'referrer-policy': 'same-origin',
      },
    },
  )
