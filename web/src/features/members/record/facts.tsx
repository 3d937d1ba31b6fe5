/** Names and values, one line each; what is not known is not shown. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: string | null | undefined])[] }) {
  return (
    <dl className="facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
