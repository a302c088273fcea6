import '../dossier/theme.css';
import '../dossier/dossier.css';
import '../dossier/clock.css';
import '../dossier/overview.css';
import '../dossier/base.css';
import '../dossier/found.css';
import './styles/home.css';
import './styles/shell.css';
import './styles/panel.css';
import './styles/graph.css';
import './styles/timeline.css';
import './styles/table.css';
import './styles/share.css';
import './styles/reader.css';
import { render } from 'preact';
import { App } from './app.tsx';

const page = document.querySelector('#page');
if (page) {
  page.replaceChildren();
  render(<App />, page);
}
