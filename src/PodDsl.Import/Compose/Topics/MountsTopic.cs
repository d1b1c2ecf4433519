using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose.Topics;

/// <summary>Folders, volumes and images in the container.</summary>
internal static class MountsTopic
{
    /// <summary>Folders of the system, which are there before any container.</summary>
    private static readonly string[] SystemFolders = ["/etc/", "/dev/", "/proc/", "/sys/", "/run/", "/var/run/", "/usr/", "/lib/", "/tmp/"];

    public static void Apply(ServiceContext service)
    {
        foreach (var mount in service.Fields.Rows("volumes"))
        {
            Mount(service, mount);
        }

        foreach (var from in service.Fields.Scalars("volumes_from"))
        {
            var parts = from.Text.Split(':');
            var container = parts[0] == "container" && parts.Length > 1 ? parts[1] : service.Project.ContainerName(parts[0]);
            var options = parts[(parts[0] == "container" ? 2 : 1)..];
            service.Draft.Key(Keys.VolumesFrom, container + (options.Length > 0 ? ":" + options[0] : ""), from.Source);
        }
    }

    private static void Mount(ServiceContext service, TakenFields mount)
    {
        var (type, source, target) = (mount.Text("type"), mount.Scalar("source"), mount.Scalar("target"));
        if (target is null)
        {
            mount.Note(NoteKind.Lost, "target", "The mount has no target, and docker-compose refuses the file.", "Give it one.", mount.Source);
            return;
        }

        if ((source?.Text is [_, ':', ..] ? source : target.Text is [_, ':', ..] ? target : null) is { } ofWindows)
        {
            mount.Note(
                NoteKind.Lost, "target", $"'{ofWindows.Text}' is a path of Windows for docker-compose, which no container of Linux has, so no unit mounts it.",
                "Give the volume a name with two letters, or write source and target by themselves.", ofWindows.Source);
            return;
        }

        var place = source?.Source ?? target.Source;
        var options = new List<string>();
        if (mount.Flag("read_only"))
        {
            options.Add("ro");
        }

        var (bind, volume, tmpfs, image) = (mount.Fields("bind"), mount.Fields("volume"), mount.Fields("tmpfs"), mount.Fields("image"));
        switch (type)
        {
            case "tmpfs":
                options.AddRange(new[] { tmpfs?.Text("size") is { } size ? "size=" + size : null, Mode(tmpfs?.Text("mode")) }.OfType<string>());
                service.Draft.Key(Keys.Tmpfs, target.Text + (options.Count > 0 ? ":" + string.Join(',', options) : ""), place);
                break;
            case "image" when source is not null:
                var subpath = image?.Text("subpath") is { } path ? $",subpath={path}" : "";
                service.Draft.Key(Keys.Mount, $"type=image,source={DockerImage.Qualify(source.Text).Marked},destination={target.Text}{subpath}", place);
                break;
            case "bind" when source is not null:
                options.AddRange(new[] { bind?.Text("selinux"), bind?.Text("propagation") }.OfType<string>());
                service.Draft.Key(Keys.Volume, new VolumeMount(HostPath(service, mount, source, target.Text, bind?.Flag("create_host_path") == true), null, target.Text, options.Select(option => new Text(option)).ToEquatableArray()), place);
                break;
            case "volume" or null when volume?.Text("subpath") is { } sub && source is not null:
                service.Draft.Key(Keys.Mount, $"type=volume,source={service.Project.ResourceName("volumes", source.Text)},destination={target.Text},subpath={sub}{(options.Count > 0 ? ",ro=true" : "")}", place);
                break;
            case "volume" or null:
                if (volume?.Flag("nocopy") == true)
                {
                    options.Add("nocopy");
                }

                // The short form has it for volumes with a name too.
                if (source is not null && bind?.Text("selinux") is { } label)
                {
                    options.Add(label);
                }

                if (source is null)
                {
                    mount.Note(
                        NoteKind.Changed, "target", "The volume has no name, so podman makes it anew with the container at each start, and removes it with it; docker-compose hands it on.",
                        "Give it a name, if its data shall stay, and copy into it what is there.", place);
                }

                if (source is null && options.Count > 0)
                {
                    mount.Note(
                        NoteKind.Lost, options[0] == "ro" ? "read_only" : "volume.nocopy", "podman's volumes without a name have no options, so the container may write to it, and it is filled from the image.",
                        "Give it a name.", place);
                }

                var named = source is null ? default(Text?) : new Text(service.Project.ResourceName("volumes", source.Text));
                service.Draft.Key(Keys.Volume, new VolumeMount(named, null, target.Text, named is null ? [] : options.Select(option => new Text(option)).ToEquatableArray()), place);
                break;
            default:
                mount.Note(NoteKind.Lost, "type", $"podman has no mount of type '{type}' here.", "Mount it in another way.", place);
                break;
        }

        bind?.ReportRest();
        volume?.ReportRest();
        tmpfs?.ReportRest();
        image?.ReportRest();
        mount.ReportRest();
    }

    private static string? Mode(string? mode) =>
        long.TryParse(mode, CultureInfo.InvariantCulture, out var bits) ? "mode=" + Convert.ToString(bits, 8).PadLeft(4, '0') : null;

    private static Text HostPath(ServiceContext service, TakenFields mount, YamlScalar source, string target, bool isCreated)
    {
        if (HostPaths.IsDockerSocket(source.Text))
        {
            mount.Note(
                NoteKind.Changed,
                "source",
                "The container gets podman's socket in place of docker's, and with it all rights of podman's user.",
                "Enable podman.socket, and check that the program needs it.",
                source.Source);
            return HostPaths.PodmanSocket;
        }

        if (HostPaths.IsDockerData(source.Text))
        {
            mount.Note(NoteKind.Changed, "source", HostPaths.DockerData, HostPaths.PodmanData, source.Source);
        }

        if (isCreated && !new Text(source.Text).HasHoles && !SystemFolders.Any(folder => (source.Text + "/").StartsWith(folder, StringComparison.Ordinal)) && source.Text != "/")
        {
            service.Project.Preparations.Add(Prepare(source, FileNames.IsFile(source.Text) || FileNames.IsFile(target)));
        }

        return source.Text;
    }

    /// <summary>Makes a folder as docker does. Of a file, docker makes a folder too, which is of no use.</summary>
    private static Preparation Prepare(YamlScalar source, bool isFile)
    {
        var quoted = ShellWords.Join([source.Text]).Marked;
        return isFile
            ? new Preparation($"[ -e {quoted} ] || echo missing: {quoted}", $"The container mounts the file '{source.Text}', and does not start without it.", source.Source)
            : new Preparation($"[ -e {quoted} ] || mkdir -p {quoted}", $"docker makes the folder '{source.Text}' if it is missing, and podman does not.", source.Source);
    }
}
