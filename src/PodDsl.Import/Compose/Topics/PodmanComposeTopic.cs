using PodDsl.Core.Catalogue;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose.Topics;

/// <summary>What podman-compose adds to a service.</summary>
internal static class PodmanComposeTopic
{
    private static readonly (string Field, string Key)[] Maps = [(PodmanComposeFields.UidMaps, Keys.UIDMap), (PodmanComposeFields.GidMaps, Keys.GIDMap)];

    public static void Apply(ServiceContext service)
    {
        foreach (var (field, key) in Maps)
        {
            foreach (var map in PodmanComposeFields.Items(service.Fields, field))
            {
                service.Draft.Key(key, map.Text, map.Source);
            }
        }

        if (PodmanComposeFields.Switch(service.Fields, PodmanComposeFields.NoHosts) is { } none)
        {
            service.Draft.Key(Keys.NoHosts, none.Text, none.Source);
        }

        if (PodmanComposeFields.Scalar(service.Fields, PodmanComposeFields.Rootfs) is { } root)
        {
            service.Draft.Key(Keys.Rootfs, root.Text.StartsWith('/') ? root.Text : ComposePaths.Join(service.Project.Project.Folder, root.Text), root.Source);
            if (service.Fields.Scalar("image") is { } image)
            {
                service.Fields.Note(NoteKind.Told, "image", $"The root file system takes the place of the image '{image.Text}', as podman-compose has it.", "Remove the image.", image.Source);
            }
        }

        if (service.Fields.Take(PodmanComposeFields.Prefix) is { } old and not YamlScalar { IsNull: true })
        {
            service.Fields.Note(
                NoteKind.Lost, PodmanComposeFields.Prefix, $"podman-compose refuses a service with '{PodmanComposeFields.Prefix}', and no unit has it.",
                $"Write fields such as {PodmanComposeFields.UidMaps} and {PodmanComposeFields.GidMaps}.", old.Source);
        }
    }
}
