import { createRoot } from 'react-dom/client'
import { App } from '#web/app.tsx'
import '#web/site.css'

createRoot(document.querySelector('#root')!).render(<App />)
