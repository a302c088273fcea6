import '../../dossier/theme.css';
import '../../dossier/base.css';
import '../../dossier/dossier.css';
import './styles/desk.css';
import './styles/claims.css';
import './styles/article.css';
import './styles/form.css';
import { render } from 'preact';
import { DeskPage } from './desk.tsx';

const page = document.querySelector('#page');
if (page) {
  page.replaceChildren();
  render(<DeskPage />, page);
}
