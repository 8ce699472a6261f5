/** The top of every page: the sandbox line, the mark, the way round, language and account. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { signOut } from '../api/session.ts'
import { useInstance } from '../api/use-instance.ts'
import { chooseLanguage, LANGUAGES, type Language } from '../words/language.ts'
import { buttonClass } from './button.tsx'

/** One calm line on every page of an instance that moves no real money. */
const SandboxLine = () => {
  const instance = useInstance()
  if (instance === undefined || instance.livemode) return null
  return (
    <p className="bg-sunk px-4 py-1 text-center text-sm text-ink">
      <Trans>Sandbox: no real money moves here.</Trans>
    </p>
  )
}

/** The equals sign: both sides alike. */
export const Mark = () => (
  <svg viewBox="0 0 32 32" className="size-8 shrink-0" aria-hidden="true">
    <rect width="32" height="32" rx="9" className="fill-accent" />
    <path
      d="M9 12.5h14M9 19.5h14"
      className="stroke-on-accent"
      strokeWidth="3"
      strokeLinecap="round"
    />
  </svg>
)

/** Offers the other language under its own name. */
const LanguageSwitch = () => {
  const { i18n } = useLingui()
  const other: Language = i18n.locale === 'fr' ? 'en' : 'fr'
  return (
    <button
      type="button"
      lang={other}
      onClick={() => void chooseLanguage(other)}
      className={buttonClass('plain', 'min-w-11 px-2')}
    >
      {other.toUpperCase()}
      <span className="sr-only">{LANGUAGES[other]}</span>
    </button>
  )
}

type AccountProps = { who: string; links: ReactNode }

/** Who is signed in, where else to go, and out. A native popover: closes on Escape and outside. */
export const AccountMenu = ({ who, links }: AccountProps) => {
  const { t } = useLingui()
  const leave = async () => {
    await signOut()
    location.assign('/')
  }
  return (
    <>
      <button
        type="button"
        popoverTarget="account"
        aria-label={t`Account`}
        className={buttonClass('plain', 'px-2')}
      >
        <svg viewBox="0 0 24 24" className="size-6 fill-none stroke-current" aria-hidden="true">
          <circle cx="12" cy="8.5" r="3.75" strokeWidth="1.75" />
          <path d="M4.75 20c.8-3.6 3.7-5.5 7.25-5.5s6.45 1.9 7.25 5.5" strokeWidth="1.75" />
        </svg>
      </button>
      <div
        id="account"
        popover="auto"
        className="inset-auto end-3 top-20 m-0 w-64 rounded-card border border-line bg-surface p-2 text-ink shadow-lg"
      >
        <p className="truncate border-b border-line px-3 pt-1 pb-2 text-sm text-muted" title={who}>
          {who}
        </p>
        <div className="grid pt-1 [&>*]:justify-start">
          {links}
          <button type="button" className={buttonClass('plain')} onClick={() => void leave()}>
            <Trans>Sign out</Trans>
          </button>
        </div>
      </div>
    </>
  )
}

type HeaderProps = { home: string; nav?: ReactNode; account?: ReactNode; wide?: boolean }

/** The header; it stays in sight while the page scrolls. */
export const Header = ({ home, nav, account, wide = false }: HeaderProps) => (
  <>
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:fixed focus:z-30 focus:m-2 focus:rounded-control focus:bg-surface focus:px-4 focus:py-2"
    >
      <Trans>Skip to the content</Trans>
    </a>
    <header className="border-b border-line">
      <SandboxLine />
      <div
        className={`mx-auto flex min-h-14 items-center gap-1 px-4 sm:gap-3 ${wide ? 'max-w-6xl' : 'max-w-3xl'}`}
      >
        {/* On the narrowest screens the first room, which is the same address, stands for it. */}
        <a
          href={home}
          className={`flex items-center gap-2.5 py-1.5 font-semibold no-underline ${nav ? 'max-[22.4rem]:hidden' : ''}`}
        >
          <Mark />
          <span className={nav ? 'sr-only sm:not-sr-only' : ''}>Fairhand</span>
        </a>
        {nav}
        <div className="ms-auto flex items-center">
          <LanguageSwitch />
          {account}
        </div>
      </div>
    </header>
  </>
)
