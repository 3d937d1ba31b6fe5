/** The file begins with its title; each section is of one command, and is all that was printed when it last ran. */
const title = '# Benchmarks\n';
const headOf = (command: string) => `## \`${command}\``;

/**
 * Puts what a command measured into the file of measurements: in the place of what it measured before, or at the end. What other
 * commands measured stays as it is.
 */
export function withSection(file: string, command: string, lines: readonly string[]): string {
  const sections = file.split(/\n(?=## )/).slice(1);
  const section = `${[headOf(command), '', ...lines].join('\n').trimEnd()}\n`;
  const at = sections.findIndex((each) => each.startsWith(`${headOf(command)}\n`));
  if (at < 0) sections.push(section);
  else sections[at] = section;
  return [title, ...sections].join('\n');
}
