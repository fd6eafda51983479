declare module "babel-plugin-htm" {
  const plugin: import("@babel/core").PluginTarget;
  export default plugin;
}
