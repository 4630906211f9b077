import { Component, type ReactNode } from 'react';
import { noticeText } from '#shared/text/window';
import { Button } from '../controls/button';
import { Empty } from '../controls/empty';

/** Keeps a fault in one part of the window from taking the rest with it. React offers this for classes only. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Empty text={noticeText.crashed}>
        <Button look="primary" onClick={() => this.setState({ failed: false })}>
          {noticeText.redraw}
        </Button>
      </Empty>
    );
  }
}
