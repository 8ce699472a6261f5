/** How the documents look: quiet, light and dark, from 360 px up. Nothing is loaded from elsewhere. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --card: #fff; --ink: #1f2421; --soft: #5c655f; --line: #e2dfd6; --accent: #1d6b4f;
  --code: #f2f0ea; --get: #245b8f; --write: #1d6b4f; --remove: #9c3324;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #131514; --card: #1b1e1c; --ink: #e9ebe8; --soft: #a4ada7; --line: #313632; --accent: #74c9a6;
    --code: #242826; --get: #8fbdea; --write: #74c9a6; --remove: #f0a090;
  }
}
* { box-sizing: border-box }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100% }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; overflow-wrap: break-word }
a { color: var(--accent) }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px }
.frame { display: grid; grid-template-columns: minmax(0, 1fr); max-width: 74rem; margin: 0 auto; padding: 1.25rem 1rem 5rem; gap: 1.5rem }
nav { font-size: .9rem }
nav h2 { font-size: .75rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); margin: 1rem 0 .25rem }
nav ul { list-style: none; margin: 0; padding: 0 }
nav li a { display: block; padding: .2rem 0; text-decoration: none; color: inherit; font-family: ui-monospace, monospace; font-size: .82rem }
nav li a:hover { color: var(--accent); text-decoration: underline }
nav h2 a { color: inherit; text-decoration: none }
.top { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: .35rem 1.1rem; align-items: baseline; border-bottom: 1px solid var(--line); padding-bottom: .75rem }
.top strong { font-size: 1.05rem; margin-right: auto }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .5rem }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem }
h3, article h2 { font: 600 1.02rem ui-monospace, monospace; margin: 0 }
h3 a, h2 a { color: inherit; text-decoration: none }
h3 a:hover, h2 a:hover { text-decoration: underline }
p { margin: .4rem 0; max-width: 68ch }
.soft { color: var(--soft) }
article { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem; margin: 0 0 .9rem }
.route { font: .82rem ui-monospace, monospace; color: var(--soft); margin: .15rem 0 .5rem }
.route b { color: var(--write) } .route b.GET { color: var(--get) } .route b.DELETE { color: var(--remove) }
.tags { display: flex; flex-wrap: wrap; gap: .35rem; margin: .6rem 0 0; padding: 0; list-style: none; font-size: .78rem }
.tags li { border: 1px solid var(--line); border-radius: 99px; padding: .05rem .55rem; color: var(--soft) }
article details { margin-top: .6rem; border-top: 1px solid var(--line); padding-top: .5rem }
article summary { cursor: pointer; font-weight: 600; font-size: .9rem }
dl { margin: .5rem 0 0; display: grid; gap: .55rem }
dt { font: .84rem ui-monospace, monospace } dt em { font: italic .8rem system-ui; color: var(--soft) }
dd { margin: 0; color: var(--soft); font-size: .9rem }
code { font: .88em ui-monospace, monospace; background: var(--code); border-radius: 4px; padding: .08em .3em }
pre { background: var(--code); border-radius: 8px; padding: .75rem; overflow-x: auto; font: .8rem/1.5 ui-monospace, monospace; margin: .6rem 0 0 }
pre code { background: none; padding: 0 }
.banner { border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: 6px; padding: .5rem .8rem; background: var(--card) }
@media (max-width: 59.99rem) {
  nav { display: flex; flex-wrap: wrap; gap: .4rem }
  nav ul { display: none }
  nav h2 { margin: 0; text-transform: none; letter-spacing: 0; font-size: .85rem }
  nav h2 a { display: block; border: 1px solid var(--line); border-radius: 99px; padding: .3rem .7rem; background: var(--card) }
}
@media (min-width: 60rem) {
  .frame { grid-template-columns: 15rem minmax(0, 1fr); gap: 2.5rem }
  nav { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: .5rem 0 2rem }
}
`
