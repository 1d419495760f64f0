/** A refusal as SharePoint phrases it; thrown inside an operation, shaped in one place. */
export class SharePointError extends Error {
  readonly status: number;
  /** number and name of the exception on the server, as clients tell refusals apart by it */
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = "SharePointError";
    this.status = status;
    this.code = code;
  }
}

export function accessDenied(): SharePointError {
  const message = "Access denied. You do not have permission to perform this action or access this resource.";
  return new SharePointError(403, "-2147024891, System.UnauthorizedAccessException", message);
}

export function noSuchItem(): SharePointError {
  const message = "Item does not exist. It may have been deleted by another user.";
  return new SharePointError(404, "-2130575338, System.ArgumentException", message);
}

/** For a change made from something that is not the latest any more. */
export function outdated(sent: string, current: string): SharePointError {
  const message = `The request ETag value '${sent}' does not match the object's ETag value '${current}'.`;
  return new SharePointError(412, "-1, Microsoft.SharePoint.Client.ClientServiceException", message);
}

export function noSuchFile(path: string): SharePointError {
  return new SharePointError(404, "-2130575338, Microsoft.SharePoint.SPException", `The file ${path} does not exist.`);
}

export function noSuchResource(path: string): SharePointError {
  const code = "-1, Microsoft.SharePoint.Client.ResourceNotFoundException";
  return new SharePointError(404, code, `Cannot find resource for the request ${path}.`);
}

/** What the query says makes no sense to the server. */
export function invalidQuery(message: string): SharePointError {
  return new SharePointError(400, "-1, Microsoft.SharePoint.Client.InvalidClientQueryException", message);
}

export function unknownProperty(name: string, type: string): SharePointError {
  return invalidQuery(
    `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
  );
}
