using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Import;

/// <summary>Gives the drafts of one import their names, and makes references of the names by which they know each other.</summary>
internal static class Drafts
{
    /// <summary>Gives each draft a name of its own among those of its kind.</summary>
    public static void Name(IReadOnlyList<UnitDraft> drafts, Steps steps)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var draft in steps.Over(drafts.OrderBy(draft => !draft.IsNameFixed)))
        {
            var wanted = draft.IsNameFixed ? UnitNaming.OfFile(draft.WantedName) : UnitNaming.Clean(draft.WantedName, draft.Kind);
            var name = wanted;
            // Services share one folder, and a container has the plain name of its unit there.
            while (!taken.Add(draft.Kind.ServiceName(name)))
            {
                var number = next.TryGetValue(wanted, out var last) ? last + 1 : 2;
                next[wanted] = number;
                name = $"{wanted}-{number}";
            }

            draft.Name = name;
        }
    }

    /// <summary>Replaces names of the others by references.</summary>
    public static void Link(IReadOnlyList<UnitDraft> drafts, Action<NoteKind, Shown, Shown, Shown, SourceSpan> note, Steps steps)
    {
        var byName = new Dictionary<(UnitKind, string), UnitReference>();
        var byIdFile = new Dictionary<string, UnitReference>(StringComparer.Ordinal);
        var byTag = new Dictionary<string, UnitReference>(StringComparer.Ordinal);
        foreach (var draft in steps.Over(drafts))
        {
            var reference = draft.ToReference();
            byName.TryAdd((draft.Kind, draft.ResourceName ?? reference.ResourceName), reference);
            if (draft.IdFile is { } file)
            {
                byIdFile.TryAdd(file, reference);
            }

            foreach (var tag in draft.Settings.Where(static setting => setting.Option is { Kind: UnitKind.Build, Name: Keys.ImageTag }))
            {
                byTag.TryAdd(FullTag(tag.Value.ToArgument().Marked), reference);
            }
        }

        foreach (var draft in steps.Over(drafts))
        {
            for (var index = draft.Settings.Count - 1; index >= 0; index--)
            {
                steps.Next();
                Link(draft, index);
            }

            var known = draft.Settings.Where(static setting => setting.Option.Section == Section.Unit && setting.Value is ReferenceValue)
                .Select(static setting => (setting.Option.Name, setting.Value.Reference!.FileName)).ToHashSet();
            foreach (var (name, directive, source) in draft.Needs)
            {
                steps.Next();
                if (byName.TryGetValue((UnitKind.Container, name), out var other) && other.Name != draft.Name)
                {
                    foreach (var key in new[] { directive, Keys.After }.Where(key => known.Add((key, other.FileName))))
                    {
                        draft.Settings.Add(new Setting(Options.Common(Section.Unit, key), new ReferenceValue(other), source));
                    }
                }
            }
        }

        void Link(UnitDraft draft, int index)
        {
            var setting = draft.Settings[index];
            switch (setting)
            {
                case { Option: { Section: Section.Kind, Name: Keys.Pod }, Value: TextValue { Text: var name } }:
                    if (byName.TryGetValue((UnitKind.Pod, name.Marked), out var pod))
                    {
                        draft.Settings[index] = setting with { Value = new ReferenceValue(pod) };
                    }
                    else
                    {
                        draft.Settings[index] = new Setting(Options.Key(draft.Kind, Keys.PodmanArgs), new WordsValue([new Text("--pod=") + name]), setting.Source);
                        note(
                            NoteKind.Told, "--pod", $"The pod '{name}' is not among the imported ones, so it must exist before the container starts.",
                            "Import its podman pod create as well.", setting.Source);
                    }

                    break;
                case { Option: { Section: Section.Kind, Name: Keys.PodIdFile }, Value: var file } when byIdFile.TryGetValue(file.ToArgument().Marked, out var owner):
                    draft.Settings[index] = new Setting(Options.Key(draft.Kind, Keys.Pod), new ReferenceValue(owner), setting.Source);
                    break;
                case { Option: { Kind: UnitKind.Container, Section: Section.Kind, Name: Keys.Image }, Value: not ReferenceValue }
                    when byTag.Count > 0 && byTag.TryGetValue(FullTag(setting.Value.ToArgument().Marked), out var build):
                    draft.Settings[index] = setting with { Value = new ReferenceValue(build) };
                    break;
                case { Value: NetworkJoin { Unit: null } join }:
                    if (join.Name.Marked == "container" && join.OptionText is { } container)
                    {
                        if (byName.TryGetValue((UnitKind.Container, container.Marked), out var peer) && peer.Name != draft.Name)
                        {
                            draft.Settings[index] = setting with { Value = NetworkJoin.Of(peer, []) };
                        }
                    }
                    else if (byName.TryGetValue((UnitKind.Network, join.Name.Marked), out var network))
                    {
                        draft.Settings[index] = setting with { Value = NetworkJoin.Of(network, join.Options) };
                    }

                    break;
                case { Value: VolumeMount { Unit: null, Source: { } source } mount } when byName.TryGetValue((UnitKind.Volume, source.Marked), out var volume):
                    draft.Settings[index] = setting with { Value = mount with { Unit = volume, Source = null } };
                    break;
                case { Option: { Section: Section.Kind, Name: Keys.Mount }, Value: TextValue { Text: var text } } when LinkMount(text, byName) is { } linked:
                    draft.Settings[index] = setting with { Value = linked };
                    break;
            }
        }
    }

    /// <summary>The name under which podman keeps an image that it has built.</summary>
    private static string FullTag(string image)
    {
        var slash = image.IndexOf('/');
        var isQualified = slash > 0 && (image[..slash] == "localhost" || image.AsSpan(0, slash).IndexOfAny('.', ':') >= 0);
        var name = isQualified ? image : "localhost/" + image;
        return name.IndexOf(':', name.LastIndexOf('/') + 1) < 0 ? name + ":latest" : name;
    }

    /// <summary>A mount taken apart, so that writers know its folder, and with the unit of its volume; null for another text.</summary>
    private static MountValue? LinkMount(Text text, Dictionary<(UnitKind, string), UnitReference> byName) =>
        MountValue.Find(text) is not { } mount ? null
        : mount is { Type: "volume", Source: { } source } && byName.TryGetValue((UnitKind.Volume, source.Marked), out var volume) ? mount with { Source = null, Unit = volume }
        : mount.ToArgument() == text ? mount
        : null;
}
