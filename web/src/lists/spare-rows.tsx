import type { Column } from './column.ts';

/** Stands for the rows out of sight. */
export function Spacer({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: empty space takes no focus
    <tr className="spacer" aria-hidden="true">
      <td style={{ blockSize: height }} />
    </tr>
  );
}

/** A row that is still on its way. */
export function WaitingRow({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <tr className="base-row">
      {columns.map(({ name }) => (
        <td key={name} className={`col-${name}`}>
          <span className="skeleton" />
        </td>
      ))}
    </tr>
  );
}
