using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Host.Tests.Meaning;

/// <summary>Units that the units under test refer to.</summary>
internal static class Neighbours
{
    public static Unit Network { get; } = Make(UnitKind.Network, "backend");

    public static Unit NamedNetwork { get; } = Make(
        UnitKind.Network, "named", ("NetworkName", "other-name"), ("ServiceName", "other-network-service"));

    public static Unit Volume { get; } = Make(UnitKind.Volume, "data");

    public static Unit NamedVolume { get; } = Make(UnitKind.Volume, "store", ("VolumeName", "other-volume"));

    public static Unit Image { get; } = Make(UnitKind.Image, "app", ("Image", "docker.io/library/app:1"));

    public static Unit TaggedImage { get; } = Make(
        UnitKind.Image, "archive", ("Image", "docker-archive:/srv/a.tar"), ("ImageTag", "localhost/archive:2"));

    public static Unit Build { get; } = Make(
        UnitKind.Build, "built", ("ImageTag", "localhost/built:3"), ("ImageTag", "localhost/built:4"), ("File", "/srv/Containerfile"));

    public static Unit Pod { get; } = Make(UnitKind.Pod, "together");

    public static Unit NamedPod { get; } = Make(UnitKind.Pod, "crowd", ("PodName", "other-pod"), ("ServiceName", "other-pod-service"));

    public static Unit Container { get; } = Make(UnitKind.Container, "peer", ("Image", "localhost/x"));

    public static Unit NamedContainer { get; } = Make(
        UnitKind.Container, "friend", ("Image", "localhost/x"), ("ContainerName", "other-container"), ("ServiceName", "other-service"));

    public static Unit Member { get; } = new(
        UnitKind.Container,
        "member@",
        [
            new Setting(Options.Key(UnitKind.Container, "Image"), new TextValue("localhost/x")),
            new Setting(Options.Key(UnitKind.Container, "Pod"), new ReferenceValue(Pod.ToReference())),
        ],
        "member@") { Language = Language.CSharp };

    public static Unit Template { get; } = Make(UnitKind.Network, "many@");

    public static IReadOnlyList<Unit> All { get; } =
    [
        Network, NamedNetwork, Volume, NamedVolume, Image, TaggedImage, Build, Pod, NamedPod, Container, NamedContainer, Member, Template,
    ];

    private static Unit Make(UnitKind kind, string name, params (string Key, string Value)[] settings) => new(
        kind,
        name,
        [.. settings.Select(setting => new Setting(Options.Key(kind, setting.Key), new TextValue(setting.Value)))],
        name) { Language = Language.CSharp };
}
