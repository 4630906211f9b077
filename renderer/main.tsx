import { createRoot } from 'react-dom/client';
import { noticeText } from '#shared/text/window';
import { Empty } from './controls/empty';
import { addFallbackFont } from './fallback-font';
import { AppWindow } from './shell/app-window';
import { ShellProvider } from './store/context';
import { createShell } from './store/shell';
import { connect } from './transport/connect';
import './theme.css';
import './styles/base.css';
import './styles/toolbar.css';
import './styles/tree.css';
import './styles/form-head.css';
import './styles/library.css';
import './styles/panels.css';
import './styles/findings.css';
import './styles/screens.css';
import './styles/import.css';
import './styles/printing.css';
import './styles/outputs.css';
import './styles/palette.css';
import './styles/narrow.css';

addFallbackFont();
const place = document.querySelector('#root');
const connection = connect();
if (place !== null) {
  const root = createRoot(place);
  if (connection === null) root.render(<Empty text={noticeText.noToken} />);
  else {
    const shell = createShell(connection);
    void shell.start();
    root.render(
      <ShellProvider shell={shell}>
        <AppWindow />
      </ShellProvider>,
    );
  }
}
