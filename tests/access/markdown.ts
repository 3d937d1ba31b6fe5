/** A table as the formatter of the repository leaves it: every column as wide as its widest cell. */
export function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) => Math.max(3, head.length, ...rows.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[], fill = ' ') =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width, fill)).join(' | ')} |`;
  return [line(heads), line([], '-'), ...rows.map((cells) => line(cells))].join('\n');
}

/** The rows of all tables of a page, by the heading they stand under: `organisation \`Unit.name\`` as `organisation Unit.name`. */
export function rowsOf(page: string): string[] {
  let heading = '';
  return page.split('\n').flatMap((line) => {
    if (line.startsWith('#')) heading = line.replace(/^#+ /, '');
    const [, row] = /^\| `([^`]+)`/.exec(line) ?? [];
    return row === undefined ? [] : [`${heading} ${row}`];
  });
}
