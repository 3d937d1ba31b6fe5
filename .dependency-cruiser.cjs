const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const test = '(\\.test\\.tsx?$|^services/[^/]+/test/|^tests/)';

module.exports = {
  forbidden: [
    rule('no-cycles', 'what needs each other is one thing', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule(
      'services-are-islands',
      'between services: a key in the graph or a published table, never a class',
      { path: '^services/([^/]+)/', pathNot: test },
      { path: '^services/', pathNot: '^services/($1|kit)/' },
    ),
    rule(
      'kit-knows-nobody',
      'the machine has no domain',
      { path: '^services/kit/src/', pathNot: test },
      { path: '^(services/(?!kit/)|gateway|platform|web|schema)' },
    ),
    rule(
      'web-and-schema-see-no-server',
      'contracts cross, code does not',
      { path: '^(web|schema)/' },
      { path: '^(services|gateway|platform)/' },
    ),
    rule(
      'gateway-sees-no-service',
      'it knows the supergraph and the kit',
      { path: '^gateway/' },
      { path: '^(services/(?!kit/)|platform|web)' },
    ),
    rule(
      'nothing-runs-on-the-platform',
      'the platform starts the parts, the parts do not know it',
      { path: '^(services|gateway|web|schema)/', pathNot: test },
      { path: '^platform/' },
    ),
    rule('source-sees-no-test', 'tests see the source, not the other way round', { pathNot: test }, { path: '(^tests/|\\.test\\.tsx?$)' }),
    rule(
      'rules-know-no-transport',
      'a use-case is a verb with a rule: it neither resolves nor serves',
      { path: '^services/[^/]+/src/[^/]+/[a-z]+-[a-z-]+\\.ts$', pathNot: '(-route|\\.test)\\.ts$' },
      { path: '(\\.resolver\\.ts$|node_modules/fastify/)' },
    ),
    rule(
      'demonstration-knows-no-day',
      'what it loads is the same whenever it is loaded',
      { path: '^services/.*/demonstration/', pathNot: test },
      { path: '^services/kit/src/clock' },
    ),
    rule(
      'resolvers-see-no-other-slice-s-resolver',
      'take its entity or its use-case',
      { path: '\\.resolver\\.ts$' },
      { path: '\\.resolver\\.ts$' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|^web/src/gql/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    enhancedResolveOptions: { conditionNames: ['development', 'import', 'default'], exportsFields: ['exports'] },
  },
};
