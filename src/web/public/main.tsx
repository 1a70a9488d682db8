import { createRoot } from 'react-dom/client'
import { Site } from '#web/public/site.tsx'
import '#web/public/site.css'

createRoot(document.querySelector('#root')!).render(<Site />)
