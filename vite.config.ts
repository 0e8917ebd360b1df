/** Builds the pages into `dist/web`, from where `kernel/pages.ts` serves them. */
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = import.meta.dirname

export default defineConfig({
  root: path.join(here, 'src', 'web'),
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: path.join(here, 'dist', 'web'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The pages are one application of known size; its budget is a test, not this warning.
    chunkSizeWarningLimit: 2000,
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env['PORT'] || 3000}` } },
})
