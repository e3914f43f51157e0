/** The name of a chart; the drawing takes it, though its type does not say so. */
export const chartName = (name: string) => ({ 'aria-label': name, role: 'application' });
