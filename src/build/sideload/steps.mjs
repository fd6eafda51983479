/** Chromium's console message if the certificate was not accepted. */
export const certificateRefused = "ERR_CERT_AUTHORITY_INVALID";

/** Its message if the CRM site may not reach this machine. */
export const accessRefused = "ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS";

/** What the widget says if it is opened in its own tab. @see app/translations/en.json */
export const outsideCrm = "This page works only inside Zoho CRM: open it there.";

/**
 * What to do in CRM, and how to recognise what went wrong.
 * @param {string} baseUrl
 */
export const steps = (baseUrl) => `
1. Open ${baseUrl} once in a tab and accept the certificate.
   It is accepted when the page says "${outsideCrm}"
2. In CRM: Setup > Developer Hub (older: Developer Space) > Widgets > Create New Widget
     Name      Calls Preferences
     Type      Web Tab (or Settings: where CRM shows that is not documented)
     Hosting   External
     Base URL  ${baseUrl}
3. Add a web tab that shows the widget (Setup > Customization > Modules and Fields > Web Tabs), and
   open it. Chrome 142 and newer, and what is built on it, asks whether the CRM site
   may use local network access: allow it.
4. Set up the connection: marketplace/admin-guide.md, "Set up the connection".

If the frame stays blank, or shows that the browser blocked it, the console (F12) tells what was refused:
   The certificate       ${certificateRefused}
                         Do step 1 again, then reload the CRM page.
   Local network access  ${accessRefused}
                         Allow it in the site settings, left of the CRM page's address, then reload.
`;
