/** Which lib may import which: everything that is not listed is an error. */
const ARROWS = {
  domain: [],
  'plan-import': [],
  config: [],
  persistence: ['domain', 'config'],
  jobs: ['config'],
  'plan-readers': ['plan-import'],
  documents: ['domain'],
  notifications: ['persistence', 'domain', 'documents', 'config', 'jobs'],
  workflow: ['persistence', 'domain', 'plan-import', 'plan-readers', 'documents', 'config'],
};

const arrowRules = Object.entries(ARROWS).map(([lib, allowed]) => ({
  name: `arrows-of-${lib}`,
  comment: `libs/${lib} may import ${allowed.length > 0 ? allowed.join(', ') : 'nothing of ours'}.`,
  severity: 'error',
  from: { path: `^libs/${lib}/` },
  to: { path: '^(libs|apps)/', pathNot: `^libs/(${[lib, ...allowed].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...arrowRules,
    {
      name: 'no-cycles',
      comment:
        'A cycle means two modules are one. Type-only imports are erased and may point both ways (entities).',
      severity: 'error',
      from: { pathNot: '^libs/persistence/src/entities/' }, // relations of entities name each other by nature
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pure-libs-stay-pure',
      comment: 'domain and plan-import run anywhere: no framework, no database, no file system, no process.',
      severity: 'error',
      from: { path: '^libs/(domain|plan-import)/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '(^|node_modules/)(@nestjs|typeorm|bullmq|ioredis|pg|class-validator|class-transformer|reflect-metadata|rxjs)(/|$)|^(node:)?(fs|child_process|net|http|https|os|worker_threads|dns|tls|cluster)(/|$)',
      },
    },
    {
      name: 'apps-do-not-import-apps',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-do-not-import-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'one-door-per-lib',
      comment: 'Another lib is entered through its index.ts only.',
      severity: 'error',
      from: { path: '^(?:apps|libs)/([^/]+)/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'source-does-not-import-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^test/|\\.spec\\.tsx?$' },
    },
    {
      name: 'no-development-packages-at-run-time',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.tsx?$|^apps/web/(vite\\.config|.*\\.d)\\.ts$' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|\\.data)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types', 'typings'],
    },
  },
};
