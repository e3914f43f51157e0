import { z } from 'zod';
import { endpoint } from './endpoint.ts';

const health = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });

export const platform = {
  live: endpoint({
    method: 'GET',
    path: '/health/live',
    summary: 'The process runs',
    access: 'public',
    response: health,
  }),
  ready: endpoint({
    method: 'GET',
    path: '/health/ready',
    summary: 'The process can serve; 503 while the database is away',
    access: 'public',
    response: health,
  }),
};
