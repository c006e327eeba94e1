import { catalogueRdf } from '#src/features/indicators/open-data/catalogue-rdf.ts';
import { toCatalogue } from '#src/features/indicators/open-data/catalogue-text.ts';
import { listOpenFigures } from '#src/features/indicators/open-data/open-figures-service.ts';
import { requireModule } from '#src/features/network/networks/module-service.ts';
import { endpoint } from '#src/server/endpoint.ts';

export const ALL = endpoint(async ({ locals: { app, modules }, url: { origin } }) => {
  requireModule(modules, 'indicators');
  const email = app.config.mailFrom.replace(/^.*<|>.*$/g, '');
  return {
    data: catalogueRdf(toCatalogue(await listOpenFigures(app), { origin, email })),
    type: 'application/rdf+xml; charset=utf-8',
    cache: { dependsOn: ['round:*', 'network:*', 'organisation:*'] },
  };
});
