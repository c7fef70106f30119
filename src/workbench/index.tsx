import { createRoot } from 'react-dom/client';
import './workbench.css';
import { Workbench } from './Workbench';

createRoot(document.getElementById('root')!).render(<Workbench />);
