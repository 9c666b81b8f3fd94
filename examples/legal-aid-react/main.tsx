import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { LegalAid } from './legal-aid.js';

function Service() {
  const [view, setView] = useState<string>();
  return (
    <>
      <LegalAid intake="/legal-aid" region="222426" onOpen={setView} />
      <p role="status">{view && `open ${view}`}</p>
    </>
  );
}

function App() {
  const [isShown, show] = useState(false);
  return (
    <>
      <h1>申请法律援助</h1>
      <button type="button" aria-expanded={isShown} onClick={() => show(!isShown)}>
        网上办理
      </button>
      {isShown && <Service />}
    </>
  );
}

createRoot(document.getElementById('app')!).render(<App />);
