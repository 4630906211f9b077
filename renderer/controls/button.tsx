import type { ComponentProps } from 'react';

type ButtonProps = ComponentProps<'button'> & { readonly look?: 'primary' | 'plain' | 'quiet' };

/** A button of the window; `primary` once a screen, `quiet` inside lists and bars. */
export function Button({ look = 'plain', className, ...rest }: ButtonProps) {
  return <button type="button" className={`button button-${look} ${className ?? ''}`} {...rest} />;
}
