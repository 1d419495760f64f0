/**
 * Stands in for the feature-flag clients that Atlaskit components ask: every experiment is off. The real ones bring a third-party client that
 * wants to reach its own server.
 */
export const fg = (): boolean => false;
export const functionWithCondition = <Value>(_condition: () => boolean, _on: Value, off: Value): Value => off;
export const componentWithFG = <Value>(_name: string, _on: Value, off: Value): Value => off;
export const componentWithCondition = <Value>(_condition: () => boolean, _on: Value, off: Value): Value => off;
export const setBooleanFeatureFlagResolver = (): void => undefined;
export const getBooleanFF = (): boolean => false;
export const expVal = <Value>(_name: string, _parameter: string, fallback: Value): Value => fallback;
export const expValEquals = (): boolean => false;
