using PodDsl.Core.Podman;

namespace PodDsl.Host.Tests.Probing;

/// <summary>The probes of all rows that a generator can show.</summary>
internal static class Probes
{
    private const string Container = "[Container]\nImage=docker.io/library/nginx:1.29\n";

    public static IReadOnlyList<Probe> All { get; } =
    [
        Of(Behaviors.ReadsImages, ("NAME.image", "[Image]\nImage=docker.io/library/nginx:1.29\n"), made => made.Has("NAME-image.service")),
        Of(Behaviors.ReadsPods, ("NAME.pod", "[Pod]\n"), made => made.Has("NAME-pod.service")),
        Of(Behaviors.ReadsBuilds, ("NAME.build", "[Build]\nImageTag=localhost/x\nFile=/srv/Containerfile\n"), made => made.Has("NAME-build.service")),
        Of(Behaviors.ReadsArtifacts, ("NAME.artifact", "[Artifact]\nArtifact=quay.io/x/y:1\n"), made => made.Has("NAME-artifact.service")),
        new(
            Behaviors.ReadsDropIns,
            [("NAME.container", Container), ("NAME.container.d/a.conf", "[Container]\nEnvironment=DROPIN=read\n")],
            made => made.Says("NAME.service", "--env DROPIN=read ")),
        new(
            Behaviors.ReadsSharedDropIns,
            [("NAME-x.container", Container), ("NAME-.container.d/a.conf", "[Container]\nEnvironment=DROPIN=read\n")],
            made => made.Says("NAME-x.service", "--env DROPIN=read ")),
        new(
            Behaviors.RanksDropInsByName,
            [
                ("NAME-x.container", Container),
                ("NAME-.container.d/a.conf", "[Container]\nEnvironment=DROPIN=first\n"),
                ("later/NAME-x.container.d/a.conf", "[Container]\nEnvironment=DROPIN=specific\n"),
            ],
            made => made.Says("NAME-x.service", "--env DROPIN=specific ")),
        new(
            Behaviors.LosesFolders,
            [("NAME.container", Container), ("NAME-broken.container", "this is no line of a unit file\n")],
            made => !made.Has("NAME.service")),
        Of(Behaviors.ReadsQuadletSection, Container + "[Quadlet]\nDefaultDependencies=false\n", made => made.SaysNot("NAME.service", "network-online")),
        Of(Behaviors.KeepsEdgeQuotes, Container + "HealthCmd=printf \"b\"\n", made => made.Says("NAME.service", "b\\\"\"")),
        Of(Behaviors.IgnoresEmptyEntrypoint, Container + "Entrypoint=\n", made => made.SaysNot("NAME.service", "--entrypoint")),
        Of(Behaviors.ReadsBareNames, Container + "Environment=TERM\n", made => made.Says("NAME.service", "--env TERM ")),
        new(
            Behaviors.TranslatesUnits,
            [("NAME.container", Container + "[Unit]\nAfter=NAME-other.container\n"), ("NAME-other.container", Container)],
            made => made.Says("NAME.service", "After=NAME-other.service\n")),
        new(
            Behaviors.JoinsContainers,
            [("NAME.container", Container + "Network=NAME-other.container\n"), ("NAME-other.container", Container)],
            made => made.Says("NAME.service", "--network container:systemd-NAME-other ")),
        Of(Behaviors.MountsVolumesByDefault, Container + "Mount=source=data,destination=/data\n", made => made.Says("NAME.service", "--mount type=volume,")),
        new(
            Behaviors.MountsArtifacts,
            [
                ("NAME.container", Container + "Mount=type=artifact,source=NAME.artifact,destination=/data\n"),
                ("NAME.artifact", "[Artifact]\nArtifact=quay.io/x/y:1\n"),
            ],
            made => made.Says("NAME.service", "source=quay.io/x/y:1")),
        Of(Behaviors.MountsAnonymousVolumes, Container + "Mount=type=volume,destination=/data\n", made => made.Says("NAME.service", "--mount type=volume,destination=/data ")) with { IsAlone = true },
        Of(Behaviors.PlaysSeveralFiles, ("NAME.kube", "[Kube]\nYaml=/srv/a.yaml\nYaml=/srv/b.yaml\n"), made => made.Says("NAME.service", "/srv/a.yaml /srv/b.yaml")),
        Of(Behaviors.TakesSpecifiersForAbsolute, ("NAME.build", "[Build]\nImageTag=localhost/x\nFile=%h/Containerfile\n"), made => made.Has("NAME-build.service")),
        Of(Behaviors.KeepsTemplates, ("NAME@.volume", "[Volume]\n"), made => made.Has("NAME-volume@.service")),
        Of(Behaviors.NotifiesWhenHealthy, Container + "HealthCmd=/bin/true\nNotify=healthy\n", made => made.Says("NAME.service", "--sdnotify=healthy")),
        Of(Behaviors.TakesOptionsWithoutDevice, ("NAME.volume", "[Volume]\nOptions=nodev\n"), made => made.Says("NAME-volume.service", "--opt o=nodev")),

        Of(Behaviors.SomeWaitForNetwork, Container, made => made.Says("NAME.service", "After=network-online.target")),
        Of(Behaviors.AllWaitForNetwork, ("NAME.volume", "[Volume]\n"), made => made.Says("NAME-volume.service", "After=network-online.target")),
        Of(Behaviors.AllWaitForNetwork, ("NAME.volume", "[Volume]\n"), made => made.Says("NAME-volume.service", "After=podman-user-wait-network-online.service")) with { IsOfUser = true },
        Of(Behaviors.UsesNames, Container + "ContainerName=NAME\n", made => made.Says("NAME.service", "podman rm -v -f -i NAME\n")),
        Of(Behaviors.NamesInfraContainers, ("NAME.pod", "[Pod]\nPodName=NAME\n"), made => made.Says("NAME-pod.service", "--infra-name NAME-infra ")),
        Of(Behaviors.KeepsPodEnvironment, ("NAME.pod", "[Pod]\n[Service]\nEnvironment=KEPT=yes\n"), made => made.Says("NAME-pod.service", "Environment=KEPT=yes\n")),
        Of(Behaviors.WaitsForBoundFolders, ("NAME.volume", "[Volume]\nDevice=/srv/data\nType=bind\n"), made => made.Says("NAME-volume.service", "RequiresMountsFor=/srv/data\n")),
        Of(Behaviors.KeepsPodRestart, ("NAME.pod", "[Pod]\n[Service]\nRestart=always\n"), made => made.SaysNot("NAME-pod.service", "Restart=on-failure")),
        new(
            Behaviors.StartsTemplatesWithPods,
            [("NAME.pod", "[Pod]\n"), ("NAME@.container", Container + "Pod=NAME.pod\n")],
            made => made.Says("NAME-pod.service", "Wants=NAME@.service\n")),
    ];

    private static Probe Of(Behavior behavior, (string Path, string Text) file, Func<ProbeResult, bool> isSeen) => new(behavior, [file], isSeen);

    private static Probe Of(Behavior behavior, string container, Func<ProbeResult, bool> isSeen) => Of(behavior, ("NAME.container", container), isSeen);
}
