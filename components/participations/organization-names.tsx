/** The names that can be typed for an organization, any of them. */
export function OrganizationNames({ id, names }: { id: string; names: readonly string[] }) {
  return (
    <datalist id={id}>
      {[...new Set(names)].map(name => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}
