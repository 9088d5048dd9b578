import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startConnection } from './api/connection.ts'
import { App } from './shell/app.tsx'
import './ui/tokens.css'
import './ui/base.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
startConnection()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
