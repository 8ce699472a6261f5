/** Builds the web app into `dist-web`: two entries, a worker for push, and no string without its French. */
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { keepFrenchMarks } from './words/french-marks.ts'

// Lingui's Babel plugin looks nowhere else for its settings.
process.env.LINGUI_CONFIG = `${import.meta.dirname}/lingui.config.ts`
process.env.LINGUI_SUPPRESS_BABEL_WARNING = '1'

/** What a catalogue was compiled to; its keys hold no space. */
const frenchMarks: Plugin = {
  name: 'french-marks',
  transform: (code, id) => (/\/locales\/fr\/\w+\.po$/.test(id) ? keepFrenchMarks(code) : undefined),
}

export default defineConfig({
  root: import.meta.dirname,
  // The order matters: Lingui reads the catalogues before Babel rewrites the macros.
  plugins: [
    react(),
    tailwindcss(),
    lingui({ failOnMissing: true, failOnCompileError: true }),
    frenchMarks,
    babel({ presets: [linguiTransformerBabelPreset()] }),
  ],
  build: {
    outDir: '../dist-web',
    emptyOutDir: true,
    // Pages may not play sounds out of their own text (the policy of src/doors/http/safety.ts).
    assetsInlineLimit: (file) => (file.includes('/gallery/media/') ? false : undefined),
    rolldownOptions: {
      input: {
        worker: `${import.meta.dirname}/index.html`,
        console: `${import.meta.dirname}/console.html`,
        'push-worker': `${import.meta.dirname}/push/push-worker.ts`,
      },
      output: {
        // A service worker is found again by its address, and rules over what lies beside it.
        entryFileNames: ({ name }) =>
          name === 'push-worker' ? '[name].js' : 'assets/[name]-[hash].js',
      },
    },
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:8484', '/api': 'http://127.0.0.1:8484' } },
})
