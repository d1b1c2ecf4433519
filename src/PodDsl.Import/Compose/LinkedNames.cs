using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

/// <summary>
/// The names that links give services. docker makes such a name for the linking container alone; podman has none of that kind, but a name for all
/// in a network, which does as well unless another service is called so.
/// </summary>
internal sealed class LinkedNames
{
    private readonly Dictionary<string, HashSet<string>> _owners = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Service, string Network), List<string>> _aliases = [];
    private readonly HashSet<(string From, string To, string Alias)> _kept = [];

    public LinkedNames(ComposeProject project)
    {
        var services = project.Section("services").Where(entry => entry.Value is YamlMapping).ToDictionary(entry => entry.Key, entry => (YamlMapping)entry.Value, StringComparer.Ordinal);
        var links = services.SelectMany(service => LinksOf(service.Value).Select(link => (From: service.Key, link.To, link.Alias))).Where(link => services.ContainsKey(link.To)).ToList();
        foreach (var (name, service) in services)
        {
            Own(name, name);
            foreach (var alias in NetworksOf(service).SelectMany(network => ((network.Value as YamlMapping)?.Find("aliases") as YamlSequence)?.Items ?? []).OfType<YamlScalar>())
            {
                Own(alias.Text, name);
            }
        }

        foreach (var (_, to, alias) in links)
        {
            Own(alias, to);
        }

        foreach (var link in links.Where(link => _owners[link.Alias].Count == 1))
        {
            var joined = NetworksOf(services[link.From]).Select(network => network.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var network in NetworksOf(services[link.To]).Where(network => joined.Contains(network.Key)))
            {
                _kept.Add(link);
                if (!_aliases.TryGetValue((link.To, network.Key), out var aliases))
                {
                    _aliases.Add((link.To, network.Key), aliases = []);
                }

                aliases.Add(link.Alias);
            }
        }
    }

    /// <summary>The names that links give a service in a network.</summary>
    public IEnumerable<string> Of(string service, string network) => _aliases.GetValueOrDefault((service, network)) ?? [];

    /// <summary>True if the name of a link is one in a network of both.</summary>
    public bool Has(string from, string to, string alias) => _kept.Contains((from, to, alias));

    /// <summary>The other service of a link, and its name there.</summary>
    public static (string To, string Alias) Parse(string link) => link.Split(':') is [var to, var alias] ? (to, alias) : (link, link);

    private void Own(string name, string service)
    {
        if (!_owners.TryGetValue(name, out var owners))
        {
            _owners.Add(name, owners = new HashSet<string>(StringComparer.Ordinal));
        }

        owners.Add(service);
    }

    private static IEnumerable<(string To, string Alias)> LinksOf(YamlMapping service) =>
        ((service.Find("links") as YamlSequence)?.Items ?? []).OfType<YamlScalar>().Select(link => Parse(link.Text));

    /// <summary>The networks that a service joins; those of a network mode are not its own.</summary>
    private static IEnumerable<YamlEntry> NetworksOf(YamlMapping service) =>
        service.Find("network_mode") is YamlScalar { IsNull: false } ? [] : (service.Find("networks") as YamlMapping)?.Entries ?? [];
}
