/** Where the browser starts. */
import { createRoot } from 'react-dom/client'
import { StrictMode } from 'react'
import { z } from 'zod'
import { startAppearance } from './appearance.tsx'
import { App } from './app.tsx'
import { tokenSheet } from './tokens.ts'
import './base.css'

// The pages' policy forbids making code out of text, so it is not even tried.
z.config({ jitless: true })

const sheet = document.createElement('style')
sheet.textContent = tokenSheet()
document.head.prepend(sheet)
startAppearance()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
