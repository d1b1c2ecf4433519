using PodDsl.Core.Catalogue;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose.Topics;

/// <summary>Who the container is: its name on the network, its user, and hosts that it knows.</summary>
internal static class NamesTopic
{
    public static void Apply(ServiceContext service)
    {
        var (host, domain) = (service.Fields.Scalar("hostname"), service.Fields.Scalar("domainname"));
        if (host is not null || domain is not null)
        {
            var text = (host?.Text ?? service.Name) + (domain is null ? "" : "." + domain.Text);
            service.Draft.Key(Keys.HostName, text, (host ?? domain)!.Source);
            SwarmTemplates.Tell(service.Fields, host is null ? "domainname" : "hostname", (host ?? domain)!);
            if (domain is not null)
            {
                service.Fields.Note(NoteKind.Changed, "domainname", $"podman has one name of the host for both, so it is '{text}'.", "Nothing to do, if the program takes the full name.", domain.Source);
            }
        }

        if (service.Fields.Scalar("user") is { } user)
        {
            var colon = user.Text.IndexOf(':', StringComparison.Ordinal);
            service.Draft.Key(Keys.User, colon < 0 ? user.Text : user.Text[..colon], user.Source);
            if (colon >= 0)
            {
                service.Draft.Key(Keys.Group, user.Text[(colon + 1)..], user.Source);
            }
        }

        foreach (var (host2, _, addresses) in service.Fields.Entries("extra_hosts"))
        {
            foreach (var address in (addresses as YamlSequence)?.Items.OfType<YamlScalar>() ?? [])
            {
                service.Draft.Key(Keys.AddHost, $"{host2}:{address.Text}", address.Source);
            }
        }
    }
}
